-- Readers of pages that list texts (room: 'knowledge', 'category', 'faq', 'videos', 'products', 'product'), by day and language (L5).
-- served: who found most of what was listed in their language; missed: who did not.
CREATE TABLE knowledge_room (
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    room TEXT NOT NULL,
    day BIGINT NOT NULL,
    locale TEXT NOT NULL,
    served BIGINT NOT NULL,
    missed BIGINT NOT NULL,
    PRIMARY KEY (site_id, room, day, locale)
);

-- Products that a category names (K10); what stands in it may be about others.
CREATE TABLE knowledge_category_product (
    category_id BIGINT NOT NULL REFERENCES knowledge_category (id) ON DELETE CASCADE,
    product_id BIGINT NOT NULL REFERENCES knowledge_product (id) ON DELETE CASCADE,
    PRIMARY KEY (category_id, product_id)
);
CREATE INDEX knowledge_category_product_product ON knowledge_category_product (product_id, category_id);
