//! Sections, tags, hiding and moving.

use vestibule_base::{Audience, Role, Viewer};
use vestibule_testkit::Cast::{Ada, Ana, Lin, Mira, Nina, Visitor};
use vestibule_testkit::db_test;
use vestibule_web::Access;

use super::*;

#[test]
fn moderators_and_administrators_keep_sections_and_agents_do_not() {
    let with = |role| Viewer { person: Some(Id(1)), roles: vec![role], ..Viewer::default() };
    let admits = |role| Access::Moderators.admits(&with(role));
    assert!(admits(Role::Moderator) && admits(Role::Administrator) && !admits(Role::Agent) && !admits(Role::Editor));
}

db_test! {
    async fn an_administrator_makes_orders_and_deletes_sections(db: TestDb) {
        let (test, general) = forum(db).await;
        test.get(Mira, "/admin/community").await.assert_status(404);
        test.get(Nina, "/admin/community").await.assert_status(404);
        let new = [("title-en", "Tips"), ("title-hr", "Savjeti"), ("audience", "signed-in"), ("begins", "staff"), ("icon", "lightbulb")];
        test.post(Ada, "/admin/community/sections/new", &new).await.assert_status(303);
        let list = test.get(Ada, "/admin/community").await;
        assert_eq!(list.words("tbody th a"), ["General", "Tips"]);
        let tips = list.attributes("tbody th a", "href").remove(1);
        test.post(Ada, &format!("{tips}/move"), &[("way", "up")]).await.assert_status(303);
        assert_eq!(test.get(Ada, "/admin/community").await.words("tbody th a"), ["Tips", "General"]);
        test.get(Ana, "/hr/community").await.assert_shows("Savjeti").assert_shows("lang=\"en\">General");
        let id = tips.rsplit('/').next().unwrap();
        let form = [("section", id), ("kind", "question"), ("title", "x"), ("body", "y")];
        test.post(Ana, "/en/community/new", &form).await.assert_status(422).assert_shows("Choose a section.");
        test.post(Ada, "/admin/community/sections/new", &[("audience", "everyone")]).await.assert_status(422).assert_shows("in one language at least");
        let topic = begin(&test, Ana, general, ("Hub", "Words")).await;
        let address = format!("/admin/community/sections/{general}");
        test.post(Ada, &address, &[("act", "delete")]).await.assert_status(422).assert_shows("Move them first.");
        let inner = [("title-en", "Inner"), ("audience", "everyone"), ("begins", "readers"), ("parent", id)];
        test.post(Ada, "/admin/community/sections/new", &inner).await.assert_status(303);
        test.post(Ada, &address, &[("act", "delete"), ("into", id)]).await.assert_status(303);
        test.work().await;
        read(&test, Visitor, topic).await.assert_status(404);
        read(&test, Lin, topic).await.assert_status(200).assert_shows("Tips");
        let wide = section(&test, "Wide", Audience::Everyone).await;
        let into = wide.to_string();
        test.post(Ada, &tips, &[("act", "delete"), ("into", &into)]).await.assert_status(422).assert_shows("More people see that section.");
        let deep = [("title-en", "Tips"), ("audience", "everyone"), ("begins", "readers"), ("parent", into.as_str())];
        test.post(Ada, &tips, &deep).await.assert_status(422).assert_shows("one level deep");
    }
}

db_test! {
    async fn tags_make_a_tree_in_which_a_tag_shows_what_is_below_it(db: TestDb) {
        let (test, section) = forum(db).await;
        let make = async |title: &str, parent: &str| {
            test.post(Ada, "/admin/community/tags/new", &[("title-en", title), ("parent", parent)]).await.assert_status(303);
            let list = test.get(Ada, "/admin/community/tags").await;
            let place = list.words("tbody th a").iter().position(|known| known == title).unwrap();
            list.attributes("tbody th a", "href")[place].rsplit('/').next().unwrap().to_owned()
        };
        let devices = make("Devices", "").await;
        let valves = make("Valves", &devices).await;
        let drip = make("Drip", &valves).await;
        let form = [("title-en", "Devices"), ("parent", drip.as_str())];
        test.post(Ada, &format!("/admin/community/tags/{devices}"), &form).await.assert_status(422).assert_shows("cannot lie in itself");
        test.post(Ada, "/admin/community/tags/new", &[("title-en", "valves")]).await.assert_status(422).assert_shows("already");
        let section = section.to_string();
        let form = [("section", section.as_str()), ("kind", "question"), ("title", "Drips"), ("body", "x"), ("tag", drip.as_str()), ("tag", "99")];
        let topic = id_of(&test.post(Ana, "/en/community/new", &form).await);
        test.work().await;
        for (id, name) in [(&devices, "devices"), (&valves, "valves"), (&drip, "drip")] {
            let page = test.get(Visitor, &format!("/en/community/tags/{id}-{name}")).await;
            assert_eq!(page.words(".item-title"), ["Drips"], "{name}");
        }
        assert_eq!(test.get(Visitor, "/en/community/tags").await.words(".tag-tree li"), ["Devices", "Valves", "Drip"]);
        assert_eq!(test.get(Visitor, &format!("/en/community?tag={valves}&kind=discussion")).await.words(".item-title"), Vec::<String>::new());
        let other = make("Watering", "").await;
        test.post(Ada, &format!("/admin/community/tags/{drip}"), &[("act", "delete"), ("into", &other)]).await.assert_status(303);
        test.work().await;
        read(&test, Ana, topic).await.assert_shows("Watering").assert_hides(">Drip<");
        test.post(Ada, &format!("/admin/community/tags/{devices}"), &[("act", "delete")]).await.assert_status(303);
        test.work().await;
        assert_eq!(test.get(Visitor, "/en/community/tags").await.words(".tag-tree li"), ["Valves", "Watering"]);
        assert_eq!(test.app.slots.search_sources[0].documents(topic).await.unwrap()[0].labels, ["Watering"]);
    }
}

db_test! {
    async fn staff_hides_a_post_with_a_reason_that_its_writer_sees(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        let rude = reply(&test, Lin, topic, "Rude words").await.to_string();
        let hide = |about: &str, why: &str| [("act", "hide".to_owned()), ("about", about.to_owned()), ("why", why.to_owned())];
        let send = async |who, fields: [(&str, String); 3]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answer = test.post(who, &at(topic), &fields).await;
            test.work().await;
            answer
        };
        send(Ana, hide(&rude, "no")).await.assert_status(404);
        send(Mira, hide(&rude, "no")).await.assert_status(404);
        send(Nina, hide(&rude, " ")).await.assert_status(422).assert_shows("Say why");
        send(Nina, hide(&rude, "Be kind.")).await.assert_status(303);
        read(&test, Visitor, topic).await.assert_hides("Rude words").assert_hides("<strong>lin").assert_shows("This reply was hidden.");
        read(&test, Lin, topic).await.assert_shows("Rude words").assert_shows("Be kind.").assert_hides("?edit=");
        read(&test, Nina, topic).await.assert_shows("Rude words").assert_shows("Show again");
        test.get(Lin, "/en/account/posts").await.assert_shows("Be kind.");
        test.get(Visitor, "/en/community").await.assert_shows("No replies yet");
        assert_eq!(test.app.slots.search_sources[0].documents(topic).await.unwrap()[0].body, "Words");
        test.post(Nina, &at(topic), &[("act", "show"), ("about", &rude)]).await.assert_status(303);
        test.work().await;
        read(&test, Visitor, topic).await.assert_shows("Rude words").assert_shows("1 reply");
        send(Nina, hide(&topic.to_string(), "Spam.")).await.assert_status(303);
        read(&test, Visitor, topic).await.assert_status(404);
        read(&test, Lin, topic).await.assert_status(404);
        read(&test, Ana, topic).await.assert_status(200).assert_shows("Spam.");
        test.post(Ana, &at(topic), &[("act", "reply"), ("body", "Why?")]).await.assert_status(422).assert_shows("Why?");
        test.get(Visitor, "/en/community").await.assert_hides("Hub");
        test.get(Nina, "/en/community").await.assert_shows("Hub").assert_shows("Hidden");
        assert!(test.app.slots.search_sources[0].documents(topic).await.unwrap().is_empty());
    }
}

db_test! {
    async fn staff_moves_a_topic_and_gives_it_another_kind(db: TestDb) {
        let (test, section_id) = forum(db).await;
        let members = section(&test, "Members", Audience::SignedIn).await.to_string();
        let topic = begin(&test, Ana, section_id, ("Hub", "Words")).await;
        let form = [("act", "manage"), ("section", members.as_str()), ("kind", "discussion")];
        test.post(Ana, &at(topic), &form).await.assert_status(404);
        test.post(Nina, &at(topic), &form).await.assert_status(303);
        test.work().await;
        read(&test, Visitor, topic).await.assert_status(404);
        let page = read(&test, Lin, topic).await;
        page.assert_status(200).assert_shows("DiscussionForumPosting").assert_shows("Members");
        let refused = test.post(Nina, &at(topic), &[("act", "manage"), ("section", members.as_str()), ("kind", "x")]).await;
        refused.assert_status(422);
        assert_eq!(refused.attributes("details.manage[open] #f-section option[selected]", "value"), [members.as_str()]);
        assert_eq!(refused.words("details.manage .field-error").len(), 1);
    }
}

db_test! {
    async fn a_form_for_a_section_or_a_tag_that_is_sent_twice_makes_one(db: TestDb) {
        let (test, _) = forum(db).await;
        let section = [("title-en", "Tips"), ("audience", "everyone"), ("begins", "readers"), ("once", "k")];
        let tag = [("title-en", "Valves"), ("once", "k")];
        for _ in 0..2 {
            test.post(Ada, "/admin/community/sections/new", &section).await.assert_status(303);
            test.post(Ada, "/admin/community/tags/new", &tag).await.assert_status(303);
        }
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_section").await, 2);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_tag").await, 1);
    }
}

db_test! {
    async fn of_a_section_that_is_saved_only_what_changed_for_its_topics_is_told(db: TestDb) {
        let (test, section) = forum(db).await;
        for number in 0..3 {
            begin(&test, Ana, section, (&format!("Topic {number}"), "x")).await;
        }
        let told = async |form: &[(&str, &str)]| {
            let before = test.count("SELECT COUNT(*) AS value FROM store_event WHERE name = 'subject_changed'").await;
            test.post(Ada, &format!("/admin/community/sections/{section}"), form).await.assert_status(303);
            test.count("SELECT COUNT(*) AS value FROM store_event WHERE name = 'subject_changed'").await - before
        };
        let same = [("title-en", "General"), ("summary-en", "About General"), ("begins", "readers")];
        let with = |more: &[(&'static str, &'static str)]| [&same[..], more].concat();
        assert_eq!(told(&with(&[("audience", "everyone"), ("icon", "wrench")])).await, 0);
        assert_eq!(told(&with(&[("audience", "signed-in"), ("icon", "wrench")])).await, 3);
    }
}
