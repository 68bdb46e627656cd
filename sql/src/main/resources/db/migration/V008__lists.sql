-- Pages of the rows of an import, in the order of its file: first versions apart from later ones. Wider than the index
-- in whose place it comes, and no further one: what it costs is paid at every import.

drop index case_versions_by_moment;
create index case_versions_by_moment
    on case_versions (publisher_code, recorded_at, (least(version, 2)), (coalesce(line, 0)), case_id);
