package jp.hersys.notifications;

/// An item that is asked now.
///
/// @param path     where its answer stands
/// @param item     what is asked
/// @param required whether it must be answered
public record AskedItem(ItemPath path, Item item, boolean required) {}
