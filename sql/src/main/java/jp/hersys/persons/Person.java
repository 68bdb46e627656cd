package jp.hersys.persons;

import java.util.UUID;
import jp.hersys.register.Id;

/// A human being whose record is kept (本人). Who it is, is an {@link Identity}, which others may see than this.
///
/// @param id       key, and pseudonym for who may not see identities
/// @param publicId what stands in addresses
/// @param hersysId digits of the HER-SYS ID or of an old one: a name, never a secret
public record Person(Id<Person> id, UUID publicId, String hersysId) {}
