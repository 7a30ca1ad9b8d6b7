// Enhances the desk and the administration.
import "./desk-keys.js";
import "./poll.js";
import "./bulk.js";
import "./reply.js";
import "./lookup.js";
