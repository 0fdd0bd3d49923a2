from __future__ import annotations

PREAMBULAR = (
    *("accueillant", "admettant", "affirmant", "agissant", "alarmé||e|s|es", "animé||e|s|es", "appelant"),
    *("appréciant", "approuvant", "attaché||e|s|es", "attendu", "ayant adopté", "ayant à l'esprit", "ayant approuvé"),
    *("ayant connaissance", "ayant conscience", "ayant considéré", "ayant décidé", "ayant égard", "ayant entendu"),
    *("ayant étudié", "ayant examiné", "ayant noté", "ayant pris acte", "ayant pris connaissance", "ayant pris note"),
    *("ayant présent||s| à l'esprit", "ayant reçu", "ayant à cœur", "cherchant", "compte tenu", "confiant||e|s|es"),
    *("confirmant", "conscient||e|s|es", "considérant", "constatant", "convaincu||e|s|es", "convenant", "craignant"),
    *("croyant", "déclarant", "déplorant", "désirant", "désireu|x|se|ses", "déterminé||e|s|es", "encouragé||e|s|es"),
    *("encourageant", "espérant", "estimant", "étant donné", "étant entendu", "eu égard", "exhortant", "exprimant"),
    *("faisant référence", "faisant sien||s|ne|nes", "faisant valoir", "faisant suite", "félicitant"),
    *("gardant à l'esprit", "gardant présent||s| à l'esprit", "guidé||e|s|es", "inqui|et|ète|ets|ètes", "insistant"),
    *("inspiré||e|s|es", "invitant", "jugeant", "mettant en avant", "mettant en exergue", "mettant l'accent", "notant"),
    *("observant", "partageant", "persuadé||e|s|es", "préoccupé||e|s|es", "prenant acte", "prenant connaissance"),
    *("prenant en compte", "prenant en considération", "prenant note", "rappelant", "réaffirmant"),
    *("reconnaissant||e|s|es", "redoutant", "regrettant", "réitérant", "relevant", "remerciant", "rendant hommage"),
    *("résolu||e|s|es", "sachant", "saisi||e|s|es", "saluant", "satisfait||e|s|es", "s'appuyant", "s'engageant"),
    *("s'étant réuni||e|s|es", "s'inquiétant", "s'inspirant", "se basant", "se déclarant", "se félicitant"),
    *("se fondant", "se rappelant", "se référant", "se réjouissant", "se souvenant", "soucieu|x|se|ses", "souhaitant"),
    *("soulignant", "soutenant", "tenant compte", "tenant dûment compte", "tenant pleinement compte"),
    *("troublé||e|s|es", "visant", "voulant", "vu||e|s|es"),
)
OPERATIVE = (
    *("abrog|e|ent|eons", "accept|e|ent|ons", "accueill|e|ent|ons", "adopt|e|ent|ons", "affirm|e|ent|ons"),
    *("amend|e|ent|ons", "appell|e|ent", "appelons", "appréci|e|ent|ons", "approuv|e|ent|ons", "appu|ie|ient|yons"),
    *("arrête", "arrêtent", "attir|e|ent|ons l'attention", "attribu|e|ent", "autoris|e|ent|ons", "charg|e|ent|eons"),
    *("compte que", "condamn|e|ent|ons", "confi|e|ent|ons", "confirm|e|ent|ons", "considèr|e|ent", "considérons"),
    *("constat|e|ent|ons", "convient", "conviennent", "convenons", "cré|e|ent|ons", "décid|e|ent|ons"),
    *("déclar|e|ent|ons", "délègu|e|ent", "demand|e|ent|ons", "déplor|e|ent|ons", "désign|e|ent|ons"),
    *("donne instruction", "donne mandat", "donnent mandat", "élit", "élisent", "encourag|e|ent|eons"),
    *("engag|e|ent|eons", "entérin|e|ent|ons", "espère", "espèrent", "espérons", "estim|e|ent|ons", "établi|t|ssent"),
    *("exhort|e|ent|ons", "exig|e|ent|eons", "exprim|e|ent|ons", "fai|t|sons appel", "font appel", "fai|t|sons sien"),
    *("fait sien||ne|nes|s", "félicit|e|ent|ons", "fix|e|ent|ons", "habilit|e|ent", "implor|e|ent", "incit|e|ent|ons"),
    *("insist|e|ent|ons", "institu|e|ent|ons", "invit|e|ent|ons", "jug|e|ent|eons", "lance un appel"),
    *("lancent un appel", "lançons un appel", "mandat|e|ent|ons", "met en avant", "met en place", "met l'accent"),
    *("modifi|e|ent|ons", "nomm|e|ent|ons", "not|e|ent|ons", "observ|e|ent|ons", "ordonn|e|ent", "prend acte"),
    *("prend note", "prennent acte", "prennent note", "prenons acte", "prenons note", "pri|e|ent|ons"),
    *("proclam|e|ent|ons", "propos|e|ent|ons", "prorog|e|ent", "rappell|e|ent", "rappelons", "réaffirm|e|ent|ons"),
    *("recommand|e|ent|ons", "reconnaît", "reconnaissent", "reconnaissons", "regrett|e|ent|ons", "réitèr|e|ent"),
    *("réitérons", "remerci|e|ent|ons", "remplac|e|ent", "rend hommage", "renouvell|e|ent", "report|e|ent"),
    *("s'accorde", "s'engage", "s'engagent", "s'inquiète", "sait gré", "salu|e|ent|ons", "se déclare", "se félicite"),
    *("se félicitent", "se réjouit", "se réjouissent", "sollicit|e|ent|ons", "souhait|e|ent|ons", "soulign|e|ent|ons"),
    *("souscri|t|vent|vons", "soutien|t|nent", "soutenons", "suggèr|e|ent", "suggérons", "suppli|e|ent"),
    *("tien|t|nent compte", "transm|et|ettent|ettons"),
)
BEFORE = (
    *(
        "aussi",
        "de plus",
        "de surcroît",
        "également",
        "en conséquence",
        "en outre",
        "enfin",
        "extrêmement",
        "fermement",
    ),
    *(
        "fortement",
        "gravement",
        "instamment",
        "nous",
        "nous nous",
        "par ailleurs",
        "par conséquent",
        "particulièrement",
    ),
    *("pleinement", "profondément", "sérieusement", "très", "vivement"),
)
AFTER = (
    *("à nouveau", "aussi", "de nouveau", "de plus", "de surcroît", "donc", "également", "en conséquence", "en outre"),
    *("en particulier", "encore", "encore une fois", "enfin", "expressément", "fermement", "fortement", "instamment"),
    *("notamment", "par ailleurs", "par conséquent", "particulièrement", "pleinement", "profondément"),
    *(
        "solennellement",
        "tout particulièrement",
        "une fois de plus",
        "une fois encore",
        "une nouvelle fois",
        "vivement",
    ),
    *(
        f"avec {degree}{feeling}"
        for degree in (
            "",
            "beaucoup de ",
            "la plus grande ",
            "la plus vive ",
            "une grande ",
            "une profonde ",
            "une vive ",
        )
        for feeling in ("appréciation", "gratitude", "inquiétude", "préoccupation", "reconnaissance", "satisfaction")
    ),
    *("avec consternation", "avec intérêt", "avec beaucoup d'intérêt", "avec plaisir", "avec regret"),
    *("avec un grand intérêt", "avec un profond regret", "avec beaucoup d'inquiétude", "avec insistance"),
)
AFTER_IF: dict[str, frozenset[str]] = {}
