/// Signs that look like a colon and open no container: of other keyboards, of phonetics, and the visarga of Bengali and
/// Devanagari, which some type for it.
package enum ColonSign {
  /// The number of bytes of such a sign at `position` of `text`, which is looked at up to `end`; `nil` where none stands
  /// there. `：`, `﹕`, `︓`, `꞉`, `∶`, `∷`, `ː`, `ঃ`, `ः`.
  package static func length(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> Int? {
    guard position + 1 < end else { return nil }
    if text[position] == 0xCB { return text[position + 1] == 0x90 ? 2 : nil }
    guard position + 2 < end else { return nil }
    switch (text[position], text[position + 1], text[position + 2]) {
    case (0xEF, 0xBC, 0x9A), (0xEF, 0xB9, 0x95), (0xEF, 0xB8, 0x93), (0xEA, 0x9E, 0x89), (0xE2, 0x88, 0xB6),
      (0xE2, 0x88, 0xB7), (0xE0, 0xA6, 0x83), (0xE0, 0xA4, 0x83):
      return 3
    default: return nil
    }
  }
}
