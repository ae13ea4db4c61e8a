extension Directive {
  /// Every kind, in the order in which `cascade list kinds` shows them.
  public static let all: [Directive] = BlockKind.allCases.map(of)

  /// What containers of `kind` are and take.
  public static func of(_ kind: BlockKind) -> Directive {
    switch kind {
    case .step: step
    case .activity: activity
    case .scenario: scenario
    case .debrief: debrief
    case .materials: materials
    case .outcome: outcome
    case .handout: handout
    case .card: card
    case .checklist: checklist
    case .blank: blank
    case .definition: definition
    case .keyPoints: keyPoints
    case .contentWarning: contentWarning
    case .safeguard: safeguard
    case .figure: figure
    case .national: national
    case .law: law
    case .only: only
    case .question: question
    case .answer: answer
    case .feedback: feedback
    case .rubric: rubric
    case .facilitator: facilitator
    case .reason: reason
    case .comment: comment
    case .local: local
    }
  }
}
