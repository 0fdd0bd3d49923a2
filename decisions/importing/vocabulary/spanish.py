from __future__ import annotations

PREAMBULAR = (
    *("abrigando la esperanza", "aceptando", "acogiendo", "acordándose", "actuando", "admitiendo", "advirtiendo"),
    *("afirmando", "agradecid|o|a|os|as", "agradeciendo", "alarmad|o|a|os|as", "alentad|o|a|os|as", "alentando"),
    *("animad|o|a|os|as", "apelando", "apoyando", "apreciando", "aprobando", "atendiendo", "basándose", "celebrando"),
    *("compartiendo", "condenando", "confiad|o|a|os|as", "confiando", "confirmando", "congratulándose"),
    *("consciente||s", "considerando", "constatando", "convencid|o|a|os|as", "creyendo", "decidid|o|a|os|as"),
    *("declarando", "deplorando", "deseando", "deseos|o|a|os|as", "destacando", "determinad|o|a|os|as", "elogiando"),
    *("encomiando", "enfatizando", "entendiendo", "esperando", "estimando", "exhortando", "expresando"),
    *("felicitando", "felicitándose", "guiad|o|a|os|as", "habida cuenta", "habida consideración", "habiendo acordado"),
    *("habiendo adoptado", "habiendo aprobado", "habiendo considerado", "habiendo decidido", "habiendo escuchado"),
    *("habiendo estudiado", "habiendo examinado", "habiendo oído", "habiendo recibido", "habiendo tomado nota"),
    *("haciendo hincapié", "haciendo notar", "haciendo referencia", "haciendo suy|o|a|os|as", "inquiet|o|a|os|as"),
    *("insistiendo", "inspirad|o|a|os|as", "invocando", "lamentando", "manifestando", "notando", "observando"),
    *("opinando", "persuadid|o|a|os|as", "poniendo de manifiesto", "poniendo de relieve", "preocupad|o|a|os|as"),
    *("reafirmando", "recalcando", "reconociendo", "recordando", "refiriéndose", "reiterando", "remitiéndose"),
    *("resaltando", "resuelt|o|a|os|as", "sabedor||a|es|as", "saludando", "señalando", "subrayando", "temiendo"),
    *("teniendo conocimiento", "teniendo en consideración", "teniendo en cuenta", "teniendo en mente"),
    *("teniendo presente", "tomando conocimiento", "tomando en consideración", "tomando en cuenta", "tomando nota"),
    *("tras haber examinado", "valorando", "viendo", "vist|o|a|os|as"),
)
OPERATIVE = (
    *("acept|a|an|amos", "acog|e|en|emos", "acuerda", "acuerdan", "acordamos", "adopt|a|an|amos", "afirm|a|an|amos"),
    *("agradec|e|en|emos", "alient|a|an", "alentamos", "anim|a|an|amos", "apel|a|an|amos", "apoy|a|an|amos"),
    *("apreci|a|an|amos", "aprueb|a|an", "aprobamos", "autoriz|a|an|amos", "celebr|a|an|amos", "compart|e|en|imos"),
    *("conden|a|an|amos", "confirm|a|an|amos", "confía", "confían", "convien|e|en", "convien|e|en en", "convenimos"),
    *("convoca", "consider|a|an|amos", "cre|a|an|amos", "decid|e|en|imos", "declar|a|an|amos", "deleg|a|an"),
    *("deplor|a|an|amos", "derog|a|an", "design|a|an|amos", "destac|a|an|amos", "dispone", "elig|e|en", "elogi|a|an"),
    *("encarg|a|an|amos", "encomi|a|an", "encomiend|a|an", "enfatiz|a|an|amos", "enmiend|a|an", "esper|a|an|amos"),
    *("establec|e|en|emos", "estim|a|an|amos", "exhort|a|an|amos", "exig|e|en|imos", "expres|a|an|amos"),
    *("felicit|a|an|amos", "hace hincapié", "hacen hincapié", "hacemos hincapié", "hace notar", "hace suy|o|a|os|as"),
    *("hac|e|en|emos un llamamiento", "hac|e|en|emos un llamado", "inst|a|an|amos", "instruy|e|en", "instruimos"),
    *("invit|a|an|amos", "lament|a|an|amos", "llam|a|an|amos", "llam|a|an|amos la atención", "mandata"),
    *("manifiest|a|an", "modific|a|an", "nombr|a|an", "observ|a|an|amos", "orden|a|an", "pide", "piden", "pedimos"),
    *("pon|e|en de relieve", "proclam|a|an|amos", "propon|e|en|emos", "prorrog|a|an", "reafirm|a|an|amos"),
    *("ratific|a|an|amos", "recalc|a|an|amos", "rechaz|a|an|amos", "recomiend|a|an", "recomendamos"),
    *("reconoc|e|en|emos", "recuerd|a|an", "recordamos", "reemplaz|a|an", "refrend|a|an|amos", "reiter|a|an|amos"),
    *("remit|e|en", "renuev|a|an", "requier|e|en", "resalt|a|an|amos", "resuelv|e|en", "resolvemos"),
    *("respald|a|an|amos", "revoca", "ruega", "salud|a|an|amos", "se compromete", "se comprometen", "se congratula"),
    *("se felicita", "señal|a|an|amos", "solicit|a|an|amos", "subray|a|an|amos", "sugier|e|en", "sugerimos"),
    *("suprime", "sustituy|e|en", "toma conocimiento", "toma nota", "toman nota", "tomamos nota", "transmit|e|en"),
    *("urg|e|en|imos", "valor|a|an|amos"),
)
BEFORE = (
    *("además", "altamente", "asimismo", "de igual modo", "de nuevo", "en consecuencia", "encarecidamente"),
    *("especialmente", "finalmente", "firmemente", "gravemente", "igualmente", "muy", "nuevamente", "particularmente"),
    *("plenamente", "por consiguiente", "por lo tanto", "por otra parte", "por último", "profundamente"),
    *("seriamente", "sumamente", "también", "una vez más", "vivamente"),
)
AFTER = (
    *("además", "asimismo", "de nuevo", "en consecuencia", "en particular", "encarecidamente", "enérgicamente"),
    *("especialmente", "firmemente", "igualmente", "nuevamente", "particularmente", "plenamente", "por consiguiente"),
    *("por lo tanto", "por otra parte", "profundamente", "también", "una vez más", "urgentemente", "vivamente"),
    *(
        f"con {degree}{feeling}"
        for degree in ("", "gran ", "grave ", "honda ", "profunda ", "profundo ", "suma ", "sumo ", "viva ", "mucho ")
        for feeling in ("agrado", "alarma", "aprecio", "gratitud", "interés", "inquietud", "pesar", "preocupación")
    ),
    *("con agradecimiento", "con beneplácito", "con reconocimiento", "con satisfacción", "con gran satisfacción"),
    *("con profunda satisfacción", "con profundo agradecimiento", "con profundo reconocimiento", "con insistencia"),
)
AFTER_IF: dict[str, frozenset[str]] = {}
