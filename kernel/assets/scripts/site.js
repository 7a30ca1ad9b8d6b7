// Enhances public pages. Every module looks for its own markup and does nothing without it.
import "./suggest.js";
import "./deflect.js";
import "./forms.js";
import "./keep.js";
import "./reading.js";
import "./narrow.js";
import "./pick.js";
import "./player.js";
import "./menus.js";
import "./theme-switch.js";
import "./relative-time.js";
import "./opened.js";
import "./compose.js";
