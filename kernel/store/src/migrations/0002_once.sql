-- When a key of something that is done once may be forgotten; none: never. Keys from before stay.
ALTER TABLE store_once ADD COLUMN until BIGINT;
CREATE INDEX store_once_until ON store_once (until);
