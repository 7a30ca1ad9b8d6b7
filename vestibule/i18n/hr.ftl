demo-title = Tko želite biti?
demo-lead = Prijavljujete se jednim klikom. Ništa ovdje nije stvarno: pišite, mijenjajte i brišite po volji.
demo-visitor = Ako želite razgledati kao posjetitelj, odjavite se u izborniku na vrhu.
demo-customer = Korisnik usluge: čita, šalje zahtjeve i prati ih
demo-agent = Agent: odgovara na zahtjeve u korisničkoj podršci
demo-editor = Urednik: piše i objavljuje članke
demo-moderator = Moderator: održava red u zajednici
demo-administrator = Administrator: postavke, osobe, izgled
