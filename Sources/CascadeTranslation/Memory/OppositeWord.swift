/// A word of English that has another one as its opposite: whoever puts one in the place of the other turns a text around.
struct OppositeWord: Hashable, Sendable {
  /// Which opposition it is of.
  let opposition: Int
  /// Whether it stands on the second side.
  let isSecond: Bool

  /// Words in small letters, with those that mean the opposite behind the bar. A word stands in one line alone.
  private static let lines = [
    "lawful lawfully | unlawful unlawfully",
    "legal legally | illegal illegally",
    "legitimate legitimately | illegitimate illegitimately",
    "with | without",
    "before | after",
    "always | never",
    """
    allow allows allowed allowing permit permits permitted permitting | forbid forbids forbade forbidden forbidding \
    prohibit prohibits prohibited prohibiting disallow disallows disallowed disallowing ban bans banned banning
    """,
    "all every everyone everybody everything | no none nobody nothing",
    "above | below",
    "absent absence | present presence",
    "accept accepts accepted accepting | refuse refuses refused refusing reject rejects rejected rejecting",
    "acceptable acceptably | unacceptable unacceptably",
    "accompanied | unaccompanied",
    "accurate accurately | inaccurate inaccurately",
    "agree agrees agreed agreeing | disagree disagrees disagreed disagreeing",
    "armed | unarmed",
    "authorised authorized | unauthorised unauthorized",
    "begin begins beginning start starts starting | end ends ending stop stops stopping",
    "close closes closed closing | open opens opened opening",
    "correct correctly | incorrect incorrectly",
    "earlier earliest | later latest",
    "enough sufficient sufficiently | insufficient insufficiently",
    "fair fairly | unfair unfairly",
    "first | last",
    "guilty guilt | innocent innocence",
    "include includes included including | exclude excludes excluded excluding",
    "increase increases increased increasing | decrease decreases decreased decreasing",
    "inside | outside",
    "legible legibly | illegible illegibly",
    "maximum most | minimum least fewest",
    "more | fewer less",
    "necessary necessarily | unnecessary unnecessarily",
    "possible | impossible",
    "private privately | public publicly",
    "proportionate proportionately | disproportionate disproportionately",
    "reasonable reasonably | unreasonable unreasonably",
    "right | wrong",
    "safe safely | unsafe unsafely",
    "true | false",
    "valid | invalid",
    "voluntary voluntarily willing willingly | involuntary involuntarily unwilling unwillingly",
  ]

  private static let all: [String: OppositeWord] = {
    var words: [String: OppositeWord] = [:]
    for (opposition, line) in lines.enumerated() {
      var isSecond = false
      for word in line.split(separator: " ") {
        if word == "|" {
          isSecond = true
        } else {
          words[String(word)] = OppositeWord(opposition: opposition, isSecond: isSecond)
        }
      }
    }
    return words
  }()

  /// What `word`, which is in small letters, is; `nil` where it has no opposite.
  static func of(_ word: String) -> OppositeWord? { all[word] }

  /// Whether a text with the words `first`, in their order, says the opposite of one with `second`: a word has not come or
  /// gone, its opposite stands in its place.
  static func areTurned(_ first: [OppositeWord], _ second: [OppositeWord]) -> Bool {
    guard first != second else { return false }
    return Set(first.lazy.map(\.opposition)).contains { opposition in
      let one = first.filter { $0.opposition == opposition }
      let other = second.filter { $0.opposition == opposition }
      return one.count < other.count ? !one.isPart(of: other) : !other.isPart(of: one)
    }
  }
}

extension [OppositeWord] {
  /// Whether these stand in `whole` in this order, with others between them or not.
  fileprivate func isPart(of whole: [OppositeWord]) -> Bool {
    var rest = self[...]
    for word in whole where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
