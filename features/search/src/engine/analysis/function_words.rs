//! Function words: articles, prepositions, pronouns, question words. They are indexed like any word, and weigh less in a query.

use super::Language;

const ENGLISH: &str = "a about after all also am an and any are as at be because been before being but by can could did do does \
    doing dont for from get had has have having he her here him his how i if im in into is isnt it its ive just me my no not of on or our \
    out please she should so some such than that the their them then there these they this to too up us very was we were what when \
    where which while who why will with would you your";
const FILIPINO: &str = "ako akin aking alin ang ano anong ay at ba bakit ba dahil din doon gaano habang hindi ikaw iyong iyon ito itong \
    ka kami kanila kanilang kanya kapag kay kaya kayo ko kung lang lamang may mayroon mga mo na nang natin ng ngunit ni nila nito niya \
    nga o pa paano para pero po pwede rin sa saan sila sino siya tayo upang yan yung";
const CROATIAN: &str = "a ako ali bi bih bilo biti cu da do ga gdje i ih ili iz ja je jer jesam joj ju k kada kad kako kao kod koja koje \
    koji koju kojih kojim kroz li me mi moj moja moje mogu moze na nad nakon ne nego ni nije o od on ona ono oni ova ovaj ove ovo po pod \
    pri radi s sa sam samo se si smo ste sto su sve sto ta taj te ti to tom toga u uz vam vas vi za zasto zbog zele";
const GREEK: &str = "α αν απο αυτα αυτη αυτο αυτον αυτοσ για γιατι δε δεν εαν ειναι εισαι εκεινο ενα εναν ενασ ενοσ εχει εχω η ηταν θα \
    ι και κατα κι μασ με μεσα μετα μη μην μια μιασ μου μπορω να ο οι ομωσ οποια οποιο οποιοσ οπου οπωσ οταν οτι ποια ποιο ποιοσ ποιοι ποσο \
    που πριν προσ πωσ σασ σε στα στη στην στισ στο στον στουσ συ τα την τησ τι τισ το τον του τουσ των ωσ";
const GERMAN: &str = "aber als am an auch auf aus bei bin bis das dass dem den der des die durch ein eine einem einen einer eines er es \
    für fur habe haben hat ich ihr im in ist ja kann kein keine man mein meine mich mir mit nach nicht nur oder sein sich sie sind so und \
    uber um uns unter vom von vor wann warum was wenn wer werden wie wir wird wo zu zum zur";
const SPANISH: &str = "a al como con cual cuando cuanto de del donde el ella en era es esta este esto ha hay he la las le les lo los mas me \
    mi mis no nos o para pero por porque que quien se ser si sin sobre son su sus te tu un una uno y ya yo";
const FRENCH: &str = "a au aux avec c ce ces cette comment d dans de des du elle en est et etre eu il ils j je l la le les leur lui m ma \
    mais me mes mon n ne nos notre nous on ou par pas pour pourquoi qu quand que quel quelle qui s sa se ses si son sont sur t ta te tu un \
    une vos votre vous y";

/// Whether a folded word is a function word of the language.
pub(super) fn contains(language: Language, folded: &str) -> bool {
    let list = match language.code() {
        "en" => ENGLISH,
        "fil" => FILIPINO,
        "hr" | "bs" | "sr" => CROATIAN,
        "el" => GREEK,
        "de" => GERMAN,
        "es" => SPANISH,
        "fr" => FRENCH,
        _ => return false,
    };
    list.split_ascii_whitespace().any(|word| word == folded)
}
