import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Content {
  /// The readable bytes of a node and its descendants but those of `left`, with runs of white space as one space and
  /// none at the ends; `nil` where something that is no text takes part, such as a picture or a value.
  func words(of node: Int, without left: Int? = nil) -> [UInt8]? {
    var words: [UInt8] = []
    var index = node + 1
    let end = Int(document.nodes[node].end)
    while index < end {
      if index == left {
        index = Int(document.nodes[index].end)
        continue
      }
      switch document.nodes[index].kind {
      case .text, .code: append(document.nodes[index].literal, to: &words)
      case .softBreak, .lineBreak, .paragraph, .item: appendSpace(to: &words)
      case .image, .value, .citation, .footnoteReference, .codeBlock, .table: return nil
      default: break
      }
      index += 1
    }
    if words.last == UInt8(ascii: " ") { words.removeLast() }
    return words
  }

  private func append(_ literal: Range<Int>, to words: inout [UInt8]) {
    for byte in document.bytes[literal] {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
        appendSpace(to: &words)
      } else {
        words.append(byte)
      }
    }
  }

  private func appendSpace(to words: inout [UInt8]) {
    if let last = words.last, last != UInt8(ascii: " ") { words.append(UInt8(ascii: " ")) }
  }

  /// The words of an option of a question, without its feedback.
  func words(of option: AssessmentItem.Option) -> [UInt8]? { words(of: option.node, without: option.feedback) }

  /// The place of an option's first block: its words, without its mark and its feedback.
  func place(of option: AssessmentItem.Option) -> SourceSpan {
    for child in document.children(of: option.node) where child != option.feedback { return document.nodes[child].span }
    return document.nodes[option.node].span
  }

  /// Where findings about a question are shown: at its id.
  func place(of item: AssessmentItem) -> SourceSpan { blocks[item.block].idSpan }

  /// The name of a question in findings.
  func name(of item: AssessmentItem) -> String { blocks[item.block].id.text }
}

extension AssessmentItem.Kind {
  /// Whether options are chosen from.
  var hasOptions: Bool { self == .single || self == .multiple || self == .truefalse }
}
