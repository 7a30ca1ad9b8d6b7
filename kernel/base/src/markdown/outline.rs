//! Headings: their levels, ids and order.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use comrak::Anchorizer;
use comrak::adapters::{HeadingAdapter, HeadingMeta};
use comrak::nodes::{AstNode, NodeValue, Sourcepos};

/// A heading of a rendered text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// 2 to 6; 1 is the title of the page.
    pub level: u8,
    /// Anchor, unique in the text, made as GitHub makes it.
    pub id: String,
    /// The words.
    pub text: String,
}

/// Collects headings while they are written, and gives each its id.
#[derive(Default)]
pub(super) struct Outline {
    seen: Mutex<(Anchorizer, Vec<Heading>)>,
}

impl Outline {
    pub(super) fn into_headings(self) -> Vec<Heading> {
        self.seen.into_inner().unwrap_or_else(PoisonError::into_inner).1
    }
}

impl HeadingAdapter for Outline {
    fn enter(&self, output: &mut dyn fmt::Write, heading: &HeadingMeta, _: Option<Sourcepos>) -> fmt::Result {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let id = seen.0.anchorize(&heading.content);
        write!(output, "<h{} id=\"{id}\">", heading.level)?;
        seen.1.push(Heading { level: heading.level, id, text: heading.content.clone() });
        Ok(())
    }

    fn exit(&self, output: &mut dyn fmt::Write, heading: &HeadingMeta) -> fmt::Result {
        writeln!(output, "</h{}>", heading.level)
    }
}

/// Moves all headings down one level when the text uses the first, which belongs to the title of the page.
pub(super) fn lower_headings<'a>(root: &'a AstNode<'a>) {
    let levels = || root.descendants().filter(|node| matches!(node.data.borrow().value, NodeValue::Heading(_)));
    let uses_first = levels().any(|node| matches!(&node.data.borrow().value, NodeValue::Heading(heading) if heading.level == 1));
    if !uses_first {
        return;
    }
    for node in levels() {
        if let NodeValue::Heading(heading) = &mut node.data.borrow_mut().value {
            heading.level = (heading.level + 1).min(6);
        }
    }
}

/// The words below a node.
pub(super) fn text_of<'a>(node: &'a AstNode<'a>) -> String {
    node.descendants()
        .filter_map(|child| match &child.data.borrow().value {
            NodeValue::Text(text) => Some(text.to_string()),
            NodeValue::Code(code) => Some(code.literal.clone()),
            _ => None,
        })
        .collect()
}
