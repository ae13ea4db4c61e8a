import CascadeMarkup
import CascadeText

/// Reads a question's parts out of its block: stem, options, pairs, steps, answer, rubric, feedback.
struct QuestionReader {
  /// What was found.
  var findings: FindingCollector
  /// The id of the module or page that the question belongs to; with the question's own it gives the shown order.
  let owner: String

  /// A reader for questions of the file `path`, which belongs to the module or page `owner`.
  init(path: String, owner: String) {
    findings = FindingCollector(path: path)
    self.owner = owner
  }

  /// What stands inside a question, by what it is.
  private struct Parts {
    var stem: [Int] = []
    var taskLists: [Int] = []
    var steps: [Int] = []
    var tables: [Int] = []
    var answers: [Int] = []
    var rubrics: [Int] = []
    var feedback: [Int] = []
    /// Whether a quote that is not indented cuts the options into two lists.
    var hasLooseFeedback = false
  }

  /// The question that the block at `index` is; `nil` where its kind is not known, which is a finding already.
  mutating func item(_ index: Int, in content: inout Content) -> AssessmentItem? {
    let block = content.blocks[index]
    guard let typed = block["kind"], let kind = AssessmentItem.Kind(rawValue: typed) else { return nil }
    var item = AssessmentItem(block: index, kind: kind)
    readAttributes(block, into: &item)
    let parts = parts(of: block, kind, content)
    item.stem = parts.stem
    item.answer = single(parts.answers, "answer", content)
    item.feedback = single(parts.feedback, "feedback", content)
    let rubric = single(parts.rubrics, "rubric", content)
    switch kind {
    case .single, .multiple, .truefalse: readOptions(parts.taskLists, into: &item, content)
    case .ordering: readSteps(parts.steps, into: &item, content)
    case .matching: readPairs(parts.tables, into: &item, content)
    case .short: readShort(&item, content)
    case .numeric: readNumber(&item, content)
    case .essay:
      item.rubric = rubric.flatMap { self.rubric($0, &content) }
      if rubric == nil {
        findings.add(
          .missingAnswer,
          "a question of kind 'essay' needs a 'rubric'; a marking table outside of one is shown to participants",
          at: content.kindSpan(of: item))
      }
    }
    if let rubric, kind != .essay {
      findings.add(
        .misplacedPart, "a 'rubric' belongs to questions of kind 'essay'", at: content.blocks[rubric].idSpan)
    }
    return item
  }

  private mutating func readAttributes(_ block: Block, into item: inout AssessmentItem) {
    for attribute in block.attributes {
      switch attribute.key {
      case "objectives": item.objectives = attribute.references()
      case "points": item.points = Int(attribute.value) ?? 1
      case "pass": item.pass = Int(attribute.value)
      case "red-line": item.isRedLine = attribute.value == "yes"
      case "partial": item.typedPartialCredit = attribute.value == "yes"
      case "use": item.use = AssessmentItem.Use(rawValue: attribute.value) ?? .test
      case "mark": item.marking = AssessmentItem.Marking(rawValue: attribute.value) ?? .hand
      case "need": item.need = Int(attribute.value)
      default: continue
      }
      if item.kind != .short, attribute.key == "mark" || attribute.key == "need" {
        findings.add(
          .unusedAttribute, "'\(attribute.key)' means something for questions of kind 'short' alone", at: attribute.span
        )
      }
    }
    // A question whose use cannot be read is kept from participants.
    if block.isRestrictedItself { item.use = .test }
  }

  private mutating func parts(of block: Block, _ kind: AssessmentItem.Kind, _ content: Content) -> Parts {
    let document = content.document
    var parts = Parts()
    for child in document.childNodes(of: block.node) {
      let node = document.nodes[child]
      switch node.kind {
      case .container:
        let inner = content.block(at: child)
        switch inner.map({ content.blocks[$0].kind }) {
        case .answer?: parts.answers.append(inner ?? 0)
        case .rubric?: parts.rubrics.append(inner ?? 0)
        case .feedback?: parts.feedback.append(inner ?? 0)
        default: parts.stem.append(child)
        }
      case .list where document.isTaskList(child):
        if !kind.hasTaskList {
          findings.add(
            .misplacedPart,
            "options with '[ ]' and '[x]' belong to questions of kind 'single', 'multiple' or 'truefalse'",
            at: node.span)
        }
        if !parts.taskLists.isEmpty, kind.hasTaskList, !parts.hasLooseFeedback {
          findings.add(.misplacedPart, "the options of a question are one list; this begins another", at: node.span)
        }
        parts.taskLists.append(child)
      case .list where kind == .ordering && node.detail != 0: parts.steps.append(child)
      case .table where kind == .matching: parts.tables.append(child)
      case .blockQuote where !parts.taskLists.isEmpty, .alert where !parts.taskLists.isEmpty:
        parts.hasLooseFeedback = true
        reportLooseFeedback(child, document)
      default:
        if !parts.taskLists.isEmpty, kind.hasTaskList { reportLooseText(child, document) }
        parts.stem.append(child)
      }
    }
    return parts
  }

  /// Text behind the options is shown to participants, whatever it says of them.
  private mutating func reportLooseText(_ node: Int, _ document: Document) {
    findings.add(
      .misplacedPart,
      "the words of a question stand before its options; what is said of the answers stands in 'feedback'",
      at: document.nodes[node].span)
  }

  /// A quote that is not indented under its option ends the list of options, and would be shown to participants.
  private mutating func reportLooseFeedback(_ quote: Int, _ document: Document) {
    let span = document.nodes[quote].span.clamped(to: document.bytes.count)
    let isOneLine = !document.bytes[span.range].dropLast().contains(UInt8(ascii: "\n"))
    let start = SourceSpan(span.lower, span.lower)
    findings.add(
      .misplacedPart, "feedback of an option is indented under it", at: span,
      fixes: isOneLine ? [Diagnostic.Fix("indent the feedback", replacing: start, with: "  ")] : [])
  }

  /// The only one of several blocks that may stand once.
  private mutating func single(_ blocks: [Int], _ name: String, _ content: Content) -> Int? {
    for second in blocks.dropFirst() {
      findings.add(
        .misplacedPart, "a question has one '\(name)'", at: content.blocks[second].idSpan,
        notes: [Diagnostic.Note("the first is here", at: content.blocks[blocks[0]].idSpan, in: findings.path)])
    }
    return blocks.first
  }
}

extension AssessmentItem.Kind {
  /// Whether its options are a task list.
  package var hasTaskList: Bool { self == .single || self == .multiple || self == .truefalse }
}

extension Document {
  /// Whether some item of the list at `index` has a task mark.
  func isTaskList(_ index: Int) -> Bool { childNodes(of: index).contains { nodes[$0].flags.contains(.task) } }
}
