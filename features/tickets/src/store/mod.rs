//! Every query of the feature, one file a table.

pub mod attachment;
pub mod beside;
pub mod desk;
pub mod entry;
pub mod field;
pub mod form;
pub mod hand_over;
pub mod participant;
pub mod records;
pub mod reply_address;
pub mod request;
pub mod secret;
pub mod tag;
pub mod view;
