demo-title = Sino ang gusto mong maging?
demo-lead = Isang click lang, naka-sign in ka na. Walang totoo sa mga nandito: magsulat, magbago, at magbura hangga’t gusto mo.
demo-visitor = Para tumingin-tingin bilang bisita, mag-sign out sa menu sa itaas.
demo-customer = Customer: nagbabasa, nagpapadala ng mga request, at sinusundan ang mga ito
demo-agent = Agent: sumasagot ng mga request sa support desk
demo-editor = Editor: nagsusulat at nagpa-publish ng mga artikulo
demo-moderator = Moderator: pinapanatiling maayos ang community
demo-administrator = Administrator: mga setting, mga tao, hitsura
