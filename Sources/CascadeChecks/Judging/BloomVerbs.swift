import CascadeCurriculum

/// Verbs that begin objectives in English, with the levels of Bloom's taxonomy at which they are used, after the lists
/// in common use; a verb may serve several levels.
enum BloomVerbs {
  /// The levels of a verb, one bit each by rank; `nil` for a verb that is not in the lists.
  static func levels(of verb: String) -> Levels? { table[verb] }

  /// A set of levels.
  struct Levels: OptionSet {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ level: BloomLevel) { rawValue = 1 << UInt8(level.rank) }

    /// The levels, from low to high, as words.
    var words: String { BloomLevel.allCases.filter { contains(Levels($0)) }.map { "'\($0.rawValue)'" }.joinedAsWords() }
  }

  /// Words at the start of an objective that nobody can see or measure, or that are no verb at all.
  static let vague: Set<String> = words(
    """
    understand know learn appreciate grasp realise realize comprehend internalise internalize believe feel become gain \
    have be enjoy think acquire knowledge awareness understanding familiarity appreciation insight ability the a an \
    this these their his her how what why when participants officers trainers supervisors learners they students you
    """)

  private static let table: [String: Levels] = {
    var table: [String: Levels] = [:]
    for (level, verbs) in byLevel {
      for verb in words(verbs) { table[verb, default: []].insert(Levels(level)) }
    }
    return table
  }()

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let byLevel: [(BloomLevel, String)] = [
    (
      .remember,
      """
      arrange cite count define describe enumerate find identify label list locate match memorise memorize name order \
      outline point quote recall recite recognise recognize record repeat reproduce retrieve say select show spell \
      state tell
      """
    ),
    (
      .understand,
      """
      associate clarify classify compare contrast convert defend demonstrate describe differentiate discuss distinguish \
      estimate exemplify explain express extend generalise generalize give group identify illustrate indicate infer \
      interpret locate match outline paraphrase place predict recognise recognize relate rephrase report represent \
      restate review select show sketch sort state summarise summarize tell trace translate
      """
    ),
    (
      .apply,
      """
      act adapt administer answer apply arrange ask assist brief build calculate carry change choose classify coach \
      collect communicate complete compute conduct construct contact deliver demonstrate develop discover document draft \
      draw employ ensure execute explain express facilitate fill follow give handle help hold illustrate implement inform \
      instruct interview intervene introduce keep lead link listen locate maintain make manage map match mediate model \
      modify negotiate obtain operate organise organize perform place plan play practice practise prepare present \
      produce promote protect provide record refer refuse relate rephrase report request respond respect revise rewrite \
      rephrase run schedule secure seek set show sketch solve start support take teach test train transfer translate \
      treat use verify welcome write
      """
    ),
    (
      .analyse,
      """
      analyse analyze appraise attribute break calculate categorise categorize choose classify compare contrast criticise \
      criticize debate deconstruct detect determine diagnose differentiate discriminate dissect distinguish divide \
      establish examine experiment explain group identify illustrate infer inspect interpret investigate locate map match \
      model order organise organize outline place point prioritise prioritize question rank relate scan select separate \
      sort spot structure test trace
      """
    ),
    (
      .evaluate,
      """
      advise appraise argue assess audit challenge check choose compare conclude consider convince criticise criticize \
      critique debate decide defend determine discriminate estimate evaluate explain grade interpret judge justify \
      measure monitor persuade predict prioritise prioritize propose rank rate recommend reflect reject resolve review \
      revise score select support test validate value verify weigh
      """
    ),
    (
      .create,
      """
      adapt arrange assemble build categorise categorize collect combine compile compose construct coordinate create \
      deliver design develop devise draft draw establish facilitate formulate generate generalise improve initiate \
      integrate invent lead make manage map model modify negotiate organise organize originate plan prepare produce \
      propose rearrange reconstruct reorganise revise rewrite run set specify substitute synthesise synthesize teach \
      transform write
      """
    ),
  ]
}

/// The verbs of an objective's statement, as words of its text.
struct StatementVerbs {
  /// The word that the statement begins with, lower-cased, without "to", "be able to" and a leading adverb.
  let first: String
  /// Its place in the statement.
  let place: Range<String.Index>
  private let words: ArraySlice<Substring>

  init?(_ statement: String) {
    var words = statement.utf8.split { $0 <= UInt8(ascii: " ") }.map { Substring($0) }[...]
    let second = words.dropFirst().first
    switch words.first?.lowercased() {
    case "be" where second == "able" && words.dropFirst(2).first == "to": words = words.dropFirst(3)
    case "to", "can", "will": words = words.dropFirst()
    default: break
    }
    if words.count > 1, let adverb = words.first?.lowercased(), adverb.hasSuffix("ly"), !Self.inLY.contains(adverb) {
      words = words.dropFirst()
    }
    guard let word = words.first else { return nil }
    let letters = Self.letters(of: word)
    guard !letters.isEmpty else { return nil }
    first = letters.lowercased()
    place = letters.startIndex..<letters.endIndex
    self.words = words
  }

  /// The words after each "and" or comma, lower-cased: further verbs, where they are verbs at all.
  var others: [String] {
    zip(words, words.dropFirst()).compactMap { previous, word in
      previous == "and" || previous.utf8.last == UInt8(ascii: ",") ? Self.letters(of: word).lowercased() : nil
    }
  }

  /// What stands before the first sign of punctuation.
  private static func letters(of word: Substring) -> Substring {
    let letters = word.utf8.prefix { $0 >= 0x80 || $0 == UInt8(ascii: "-") || (0x61...0x7A).contains($0 | 0x20) }
    return Substring(letters)
  }

  /// Verbs that look like adverbs.
  private static let inLY: Set<String> = ["apply", "comply", "rely", "reply", "supply", "multiply", "rally", "tally"]
}
