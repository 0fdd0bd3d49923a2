from __future__ import annotations

# A bare noun ("Support for …") must not open a paragraph: such verbs have their plural form only after "we".
PREAMBULAR = (
    *("accepting", "acknowledging", "acting", "adhering", "admitting", "affirming", "agreeing", "alarmed", "anxious"),
    *("appalled", "appreciating", "appreciative", "approving", "attaching importance", "aware", "basing itself"),
    *("bearing in mind", "believing", "building on", "calling attention", "cogni|sant|zant", "commending", "complying"),
    *("concerned", "concluding", "confident", "confirming", "congratulating", "conscious", "considering"),
    *("contemplating", "convinced", "declaring", "deploring", "desiring", "desirous", "determined", "disappointed"),
    *("disturbed", "drawing attention", "emphasi|sing|zing", "encouraged", "encouraging", "endorsing", "expecting"),
    *("expressing", "fearing", "following up", "fulfilling", "grateful", "guided", "having adopted", "having agreed"),
    *("having considered", "having decided", "having discussed", "having examined", "having heard", "having in mind"),
    *("having met", "having noted", "having received", "having regard", "having reviewed", "having studied"),
    *("having taken into account", "having taken note", "highlighting", "hoping", "in recognition", "inspired"),
    *("keeping in mind", "lamenting", "looking forward", "mindful", "noting", "observing", "persuaded"),
    *("pointing out", "praising", "reaffirming", "reali|sing|zing", "recalling", "recogni|sing|zing", "referring"),
    *("regretting", "reiterating", "remembering", "resolved", "seeking", "seized", "sharing", "stressing"),
    *("striving", "supporting", "taking account", "taking cognizance", "taking into account"),
    *("taking into consideration", "taking note", "thankful", "thanking", "troubled", "trusting", "underlining"),
    *("underscoring", "understanding", "urging", "valuing", "viewing", "welcoming", "whereas", "wishing", "worried"),
)
OPERATIVE = (
    *("accept|s|", "acknowledge|s|", "adopt|s|", "advise|s|", "affirm|s|", "agree|s|", "amend|s|", "appeal|s|"),
    *("appoint|s|", "appreciate|s|", "approve|s|", "ask|s|", "assign|s|", "authori|se|ses|ze|zes", "calls for"),
    *("call for", "call on", "call upon", "calls on", "calls upon", "charges", "commend|s|", "commit|s|"),
    *("conclude|s|", "condemn|s|", "confirm|s|", "congratulate|s|", "consider|s|", "decide|s|", "declare|s|"),
    *("defers", "delegate|s", "demands", "deplore|s|", "designates", "determine|s|", "direct|s", "draws attention"),
    *("elects", "emphasi|se|ses|ze|zes", "encourage|s|", "endorse|s|", "entrust|s|", "establish|es|", "exhort|s|"),
    *("express|es|", "extend|s|", "highlights", "hope|s|", "instruct|s|", "invite|s|", "is of the opinion"),
    *("mandate|s", "notes", "observes", "offers", "pledge|s|", "proclaim|s|", "proposes", "propose", "reaffirm|s|"),
    *("recall|s|", "recogni|se|ses|ze|zes", "recommend|s|", "recommit|s|", "regret|s|", "reiterate|s|", "reject|s|"),
    *("remind|s|", "renew|s|", "repeal|s|", "replaces", "requests", "require|s|", "resolve|s|", "retains", "retires"),
    *("reminds", "revises", "solicits", "stresses", "strive|s", "suggest|s|", "supports", "supersedes", "take|s| note"),
    *("tasks", "thank|s|", "transmits", "trusts", "undertake|s|", "underline|s|", "underscore|s|", "urge|s|"),
    *("we demand", "we highlight", "we note", "we offer", "we request", "we stress", "we support", "welcomes"),
    "we welcome",
)
BEFORE = (
    *("additionally", "again", "also", "deeply", "especially", "finally", "firmly", "formally", "fully", "further"),
    *("furthermore", "gravely", "greatly", "hereby", "highly", "in addition", "jointly", "likewise", "moreover"),
    *(
        "once again",
        "particularly",
        "profoundly",
        "provisionally",
        "seriously",
        "sincerely",
        "specifically",
        "strongly",
    ),
    *("therefore", "urgently", "warmly", "we"),
)
AFTER = (
    *("additionally", "again", "also", "fully", "furthermore", "in addition", "in particular", "likewise", "moreover"),
    *("once again", "once more", "strongly", "therefore"),
    *(
        f"with {degree}{feeling}"
        for degree in ("", "deep ", "grave ", "great ", "keen ", "profound ", "serious ", "much ")
        for feeling in ("alarm", "appreciation", "approval", "concern", "gratitude", "interest", "pleasure", "regret")
    ),
    *("with satisfaction", "with deep satisfaction", "with great satisfaction", "with thanks", "with dismay"),
)
AFTER_IF = {
    "further": frozenset(
        (
            *("a", "all", "an", "and", "any", "each", "how", "in", "its", "of", "on", "other", "our", "that", "the"),
            *("their", "this", "those", "to", "upon", "with"),
        )
    )
}
