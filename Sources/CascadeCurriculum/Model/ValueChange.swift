/// Other words that an overlay gives a value in one language.
public struct ValueChange: Sendable, Hashable {
  /// The name of the value.
  public var name: String
  /// The language.
  public var language: LocaleTag
  /// The words that the curriculum gives it.
  public var former: String
  /// The words that the overlay gives it.
  public var current: String
}

extension Curriculum {
  /// The values that have other words in editions of `overlay` in `language`, in the order of the overlay's list.
  public func valueChanges(by overlay: Overlay, in language: LocaleTag) -> [ValueChange] {
    let (former, current) = (values(in: language, under: nil), values(in: language, under: overlay.id))
    return overlay.values.compactMap { value in
      guard let old = former[value.name], let new = current[value.name], old != new else { return nil }
      return ValueChange(
        name: value.name, language: language, former: String(decoding: old, as: UTF8.self),
        current: String(decoding: new, as: UTF8.self))
    }
  }

  /// The languages of the editions of `overlay`, each once, that of the curriculum first.
  public func languages(of overlay: Overlay) -> [LocaleTag] {
    var seen: Set<LocaleTag> = []
    return ([language] + editions.filter { $0.overlay?.id == overlay.id }.flatMap(\.locales)).filter {
      seen.insert($0).inserted
    }
  }
}
