import CascadeCurriculum
import CascadeText

/// The line at the head of a block: kind and number, time, method, grouping, objectives.
enum BlockLabel {
  /// The word for a kind that has no number.
  static func word(for kind: BlockKind) -> Word {
    switch kind {
    case .step: .step
    case .activity: .activity
    case .scenario: .scenario
    case .debrief: .debrief
    case .materials: .materials
    case .outcome: .outcome
    case .handout: .handout
    case .card: .card
    case .checklist: .checklist
    case .blank: .blank
    case .definition: .term
    case .keyPoints: .keyPoints
    case .contentWarning: .contentWarning
    case .safeguard: .safeguard
    case .figure: .title
    case .national, .only: .national
    case .law: .law
    case .question: .question
    case .answer: .answer
    case .feedback: .feedback
    case .rubric: .rubric
    case .facilitator, .comment, .local: .facilitatorNotes
    case .reason: .reason
    }
  }

  /// Writes the line of `block`, which lies in the module of that number; 0 in a page.
  static func write(_ block: Block, module: Int, to page: inout PageWriter) {
    name(of: block, module: module, to: &page)
    if let timing = block.timing { self.timing(timing, to: &page) }
    switch block.kind {
    case .handout, .card:
      if page.context.delivery.showsRestricted, block["copies"] != nil {
        page.separate()
        page.copies(of: block)
      }
    default: break
    }
  }

  /// Writes kind and number alone: `Activity 4.2`.
  static func name(of block: Block, module: Int, to page: inout PageWriter) {
    if block.kind == .facilitator {
      page.say(facilitatorWord(block["about"]))
      return
    }
    guard let number = block.number, module > 0 else {
      page.say(word(for: block.kind))
      return
    }
    let numbered: Word? =
      switch block.kind {
      case .activity: .activityNumber
      case .scenario: .scenarioNumber
      case .question: .questionNumber
      default: nil
      }
    if let numbered {
      page.say(numbered) { page, _ in page.number(number, in: module) }
    } else {
      page.say(word(for: block.kind))
      page.html.markup(" <bdi>")
      page.number(number, in: module)
      page.html.markup("</bdi>")
    }
  }

  private static func facilitatorWord(_ about: String?) -> Word {
    switch about {
    case "delivery": .facilitatorDelivery
    case "preparation": .facilitatorPreparation
    case "co-facilitator": .facilitatorCoFacilitator
    case "evidence": .facilitatorEvidence
    default: .facilitatorNotes
    }
  }

  private static func timing(_ timing: Block.Timing, to page: inout PageWriter) {
    if let minutes = page.context.delivery.edition.tier.flatMap({ timing.minutes[$0] }) {
      page.separate()
      page.say(.minutes, count: minutes.count)
    }
    if let method = timing.method {
      page.separate()
      page.say(method.word)
    }
    if let grouping = timing.grouping {
      page.separate()
      page.say(grouping.word)
    }
    if !timing.objectives.isEmpty {
      page.separate()
      page.list(timing.objectives) { page, reference in page.name(reference.id.text) }
    }
  }
}
