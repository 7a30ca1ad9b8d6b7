//! The schema: one for all kinds of content.

use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions};
use tantivy::{Index, IndexBuilder, IndexSettings};

/// To be raised whenever the fields or the analysis change: an index of another version is built anew.
pub(super) const VERSION: u32 = 3;

/// A part of a document that has its own weight.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Zone {
    Title,
    Headings,
    Body,
}

impl Zone {
    pub(crate) const ALL: [Self; 3] = [Self::Title, Self::Headings, Self::Body];
}

/// The fields of the schema.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    pub subject: Field,
    pub kind: Field,
    pub id: Field,
    pub site: Field,
    pub locale: Field,
    pub audience: Field,
    pub labels: Field,
    pub products: Field,
    pub time: Field,
    pub popularity: Field,
    pub outdated: Field,
    /// Folded words of each zone, in the order of [`Zone::ALL`].
    pub folded: [Field; 3],
    /// Stems of each zone, in the order of [`Zone::ALL`].
    pub stemmed: [Field; 3],
    pub title: Field,
    pub body: Field,
    pub times: Field,
    pub url: Field,
    pub path: Field,
}

pub(super) fn build() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let filter = STRING | FAST;
    let words = |option| {
        let indexing = TextFieldIndexing::default().set_tokenizer("raw").set_fieldnorms(true).set_index_option(option);
        TextOptions::default().set_indexing_options(indexing)
    };
    let folded = words(IndexRecordOption::WithFreqs);
    let stemmed = words(IndexRecordOption::WithFreqsAndPositions);
    let fields = Fields {
        subject: schema.add_text_field("subject", STRING),
        kind: schema.add_text_field("kind", filter.clone()),
        id: schema.add_i64_field("id", FAST),
        site: schema.add_text_field("site", STRING),
        locale: schema.add_text_field("locale", filter.clone()),
        audience: schema.add_text_field("audience", STRING),
        labels: schema.add_text_field("labels", filter.clone()),
        products: schema.add_text_field("products", filter),
        time: schema.add_i64_field("time", FAST),
        popularity: schema.add_f64_field("popularity", FAST),
        outdated: schema.add_bool_field("outdated", FAST),
        folded: ["title_folded", "headings_folded", "body_folded"].map(|name| schema.add_text_field(name, folded.clone())),
        stemmed: ["title_stemmed", "headings_stemmed", "body_stemmed"].map(|name| schema.add_text_field(name, stemmed.clone())),
        title: schema.add_text_field("title", STORED),
        body: schema.add_text_field("body", STORED),
        times: schema.add_text_field("times", STORED),
        url: schema.add_text_field("url", STORED),
        path: schema.add_text_field("path", STORED),
    };
    (schema.build(), fields)
}

/// Size of the compressed blocks of stored texts, in bytes. A page of hits reads as many blocks: small ones make it quick.
const STORE_BLOCK: usize = 4_096;

/// Makes indexes with this schema.
pub(super) fn builder(schema: Schema) -> IndexBuilder {
    Index::builder().schema(schema).settings(IndexSettings { docstore_blocksize: STORE_BLOCK, ..IndexSettings::default() })
}
