//! Things that lie in each other: sections, tags.

use std::collections::{HashMap, HashSet};

use vestibule_base::Id;

/// Deeper than anybody goes; what is stored in a circle by mistake ends here.
const DEEPEST: usize = 20;

/// Something that may lie in another of its kind.
pub trait Node {
    /// Its id.
    fn id(&self) -> Id;
    /// In what it lies.
    fn parent(&self) -> Option<Id>;
}

/// All of them, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree<T>(pub Vec<T>);

impl<T: Node> Tree<T> {
    /// The one with this id.
    #[must_use]
    pub fn find(&self, id: Id) -> Option<&T> {
        self.0.iter().find(|one| one.id() == id)
    }

    /// What lies directly in one; `None`: on top. What lies in something that is not here is on top, too.
    pub fn children(&self, parent: Option<Id>) -> impl Iterator<Item = &T> {
        self.0.iter().filter(move |one| one.parent().filter(|id| self.find(*id).is_some()) == parent)
    }

    /// From the top down to the one.
    #[must_use]
    pub fn path(&self, id: Id) -> Vec<&T> {
        let mut path = Vec::new();
        let mut next = Some(id);
        while let Some(one) = next.and_then(|id| self.find(id)).filter(|_| path.len() < DEEPEST) {
            path.push(one);
            next = one.parent();
        }
        path.reverse();
        path
    }

    /// What lies directly in each, in one walk; under `None` what stands on top.
    fn by_parent(&self) -> HashMap<Option<Id>, Vec<&T>> {
        let ids: HashSet<Id> = self.0.iter().map(Node::id).collect();
        let mut inner: HashMap<Option<Id>, Vec<&T>> = HashMap::new();
        for one in &self.0 {
            inner.entry(one.parent().filter(|id| ids.contains(id))).or_default().push(one);
        }
        inner
    }

    /// The one and everything below it.
    #[must_use]
    pub fn below(&self, id: Id) -> Vec<Id> {
        let inner = self.by_parent();
        let (mut found, mut seen) = (vec![id], HashSet::from([id]));
        let mut at = 0;
        while let Some(parent) = found.get(at).copied() {
            let fresh = inner.get(&Some(parent)).into_iter().flatten().map(|one| one.id());
            found.extend(fresh.filter(|id| seen.insert(*id)));
            at += 1;
        }
        found
    }

    /// Whether `id` may lie in `parent`: not in itself, nor in what lies in it.
    #[must_use]
    pub fn may_lie_in(&self, id: Id, parent: Id) -> bool {
        !self.below(id).contains(&parent)
    }

    /// All with their depth, each before what lies in it.
    #[must_use]
    pub fn flat(&self) -> Vec<(usize, &T)> {
        let mut out = Vec::with_capacity(self.0.len());
        push_children(&self.by_parent(), None, 0, &mut out);
        out
    }
}

fn push_children<'a, T: Node>(
    inner: &HashMap<Option<Id>, Vec<&'a T>>,
    parent: Option<Id>,
    depth: usize,
    out: &mut Vec<(usize, &'a T)>,
) {
    for one in inner.get(&parent).into_iter().flatten().filter(|_| depth < DEEPEST) {
        out.push((depth, one));
        push_children(inner, Some(one.id()), depth + 1, out);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Leaf(i64, i64);

    impl Node for Leaf {
        fn id(&self) -> Id {
            Id(self.0)
        }

        fn parent(&self) -> Option<Id> {
            (self.1 > 0).then_some(Id(self.1))
        }
    }

    #[test]
    fn nothing_lies_in_itself_or_in_what_lies_in_it() {
        let tree = Tree(vec![Leaf(1, 0), Leaf(2, 1), Leaf(3, 2), Leaf(4, 0)]);
        assert!(!tree.may_lie_in(Id(1), Id(1)) && !tree.may_lie_in(Id(1), Id(3)));
        assert!(tree.may_lie_in(Id(3), Id(4)) && tree.may_lie_in(Id(4), Id(3)));
        assert_eq!(tree.below(Id(1)), [Id(1), Id(2), Id(3)]);
        assert_eq!(tree.path(Id(3)).iter().map(|one| one.0).collect::<Vec<_>>(), [1, 2, 3]);
    }

    #[test]
    fn a_circle_ends_and_what_lies_in_something_unseen_stands_on_top() {
        let circle = Tree(vec![Leaf(1, 2), Leaf(2, 1)]);
        assert_eq!((circle.below(Id(1)).len(), circle.flat().len()), (2, 0));
        assert_eq!(circle.path(Id(1)).len(), DEEPEST);
        let loose = Tree(vec![Leaf(5, 99)]);
        assert_eq!(loose.flat().len(), 1);
    }
}
