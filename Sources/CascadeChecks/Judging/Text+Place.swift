import CascadeCurriculum
import CascadeText

extension Text {
  /// The place of `part` of the words in the file that holds them, whose bytes are `source`; the place of the whole
  /// where the file does not spell them as they are, as after a backslash.
  func place(of part: Range<String.Index>, in source: [UInt8]) -> SourceSpan {
    let before = string.utf8.distance(from: string.startIndex, to: part.lowerBound)
    let words = string[part].utf8
    guard span.lower < source.count else { return span }
    let quote = source[span.lower] == UInt8(ascii: "\"") || source[span.lower] == UInt8(ascii: "'") ? 1 : 0
    let lower = span.lower + quote + before
    let place = SourceSpan(lower, lower + words.count)
    guard place.upper <= source.count, source[place.range].elementsEqual(words) else { return span }
    return place
  }
}
