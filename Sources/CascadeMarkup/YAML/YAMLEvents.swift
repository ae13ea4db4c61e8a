import CLibYAML
import CascadeText

/// Sole owner of a libyaml parser; hands out its events as values.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var places: CharacterPlaces

  /// One event.
  enum Event {
    case scalar(text: String, isPlain: Bool)
    case alias
    case listStart, listEnd, mapStart, mapEnd
    case documentStart
    case other
    case end
  }

  /// What libyaml found wrong, in its own words, with the places it names, as offsets in the file.
  struct Failure {
    var problem: String
    var context: String
    var place: Int
    var contextPlace: Int?
  }

  /// Begins to read `text`, of which the first byte is the byte `start` of the file.
  init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    places = CharacterPlaces(text, at: start)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event with its place, and whether it has an anchor or a tag; `nil` where the text cannot be read on.
  mutating func next() -> (event: Event, span: SourceSpan, hasProperty: Bool)? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { return nil }
    defer { yaml_event_delete(&event) }
    let lower = places.offset(of: event.start_mark.index)
    let span = SourceSpan(lower, places.offset(of: event.end_mark.index))
    return (Self.kind(of: &event), span, cascade_has_property(&event) != 0)
  }

  private static func kind(of event: inout yaml_event_t) -> Event {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let text = UnsafeBufferPointer(start: cascade_scalar_text(&event), count: cascade_scalar_length(&event))
      return .scalar(text: String(decoding: text, as: UTF8.self), isPlain: cascade_scalar_is_plain(&event) != 0)
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SEQUENCE_START_EVENT: return .listStart
    case YAML_SEQUENCE_END_EVENT: return .listEnd
    case YAML_MAPPING_START_EVENT: return .mapStart
    case YAML_MAPPING_END_EVENT: return .mapEnd
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .end
    default: return .other
    }
  }

  /// What stopped the reading.
  mutating func failure() -> Failure {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
    let context = parser.pointee.context.map { String(cString: $0) } ?? ""
    if parser.pointee.error == YAML_READER_ERROR {
      let place = places.start + Int(parser.pointee.problem_offset)
      return Failure(problem: problem, context: context, place: place, contextPlace: nil)
    }
    let hasContext = parser.pointee.context != nil
    return Failure(
      problem: problem, context: context, place: places.offset(of: parser.pointee.problem_mark.index),
      contextPlace: hasContext ? places.offset(of: parser.pointee.context_mark.index) : nil)
  }
}

/// Turns libyaml's places, which count characters, into offsets of bytes.
struct CharacterPlaces {
  /// The offset in the file of the text's first byte.
  let start: Int
  private let text: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private var character = 0
  private var byte: Int

  init(_ text: UnsafeBufferPointer<UInt8>, at start: Int) {
    self.text = text
    self.start = start
    isASCII = text.allSatisfy { $0 < 0x80 }
    // libyaml does not count a byte order mark.
    byte = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The offset in the file of the character `index`; cheap if `index` is near that of the last call.
  mutating func offset(of index: Int) -> Int {
    if isASCII { return start + Swift.min(index, text.count) }
    while character < index, byte < text.count {
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > index, byte > 0 {
      byte -= 1
      while byte > 0, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return start + byte
  }
}
