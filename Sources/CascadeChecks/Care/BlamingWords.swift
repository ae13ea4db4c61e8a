import CascadeCurriculum
import CascadeText

extension Check {
  static let blamingWords = Check(
    id: "care/blaming-words",
    severity: .warning,
    summary: "Words that doubt, blame or belittle somebody who was harmed.",
    explanation: """
      Officers take over the words of their training. "Eve-teasing" makes a joke of an offence, "claimed to have been \
      raped" doubts one report as no other is doubted, "got herself beaten" blames the person who was beaten, and a child \
      that is exploited is no "prostitute". Say what was done, and by whom.

      The rule knows a short list of English words. It passes other languages over, and what somebody else may have said: \
      quotations, words in quotation marks or emphasis, code, tables, questions, scenarios and role cards.
      """,
    bad: """
      Take every report of ⟦eve-teasing⟧ down. A woman who ⟦claims to have been raped⟧ sees a doctor first.
      """,
    good: """
      Take every report of sexual harassment down. A woman who reports a rape sees a doctor first.

      Never ask whether she "had it coming".
      """,
    judging: .perText { file, _, report in
      guard file.language.language == "en" else { return }
      for match in phrases.matches(in: file.content) {
        report.add(match, "'\(match.words)' doubts, blames or belittles a person who was harmed")
      }
    })

  private static let phrases = CareWords([
    ("eve-teasing", "sexual harassment"), ("eve teasing", "sexual harassment"),
    ("child prostitute", "child exploited in prostitution"),
    ("child prostitutes", "children exploited in prostitution"),
    ("child prostitution", "sexual exploitation of children"),
    ("innocent victim", "victim"), ("innocent victims", "victims"),
    ("claims to have been raped", "reports having been raped"),
    ("claimed to have been raped", "reported having been raped"),
    ("claims she was raped", "says she was raped"), ("claimed she was raped", "said she was raped"),
    ("claims that she was raped", "says that she was raped"),
    ("claimed that she was raped", "said that she was raped"),
    ("admits to having been raped", "reports having been raped"),
    ("admitted to having been raped", "reported having been raped"),
    ("cried rape", nil), ("cries rape", nil), ("cry rape", nil),
    ("got herself raped", nil), ("got herself beaten", nil), ("got himself beaten", nil),
    ("brought it on herself", nil), ("brought it on himself", nil), ("brought it on themselves", nil),
    ("had it coming", nil),
    ("loose woman", nil), ("loose women", nil), ("fallen woman", nil), ("fallen women", nil),
    ("woman of easy virtue", nil), ("women of easy virtue", nil),
    ("lost her honour", nil), ("lost her honor", nil),
  ])
}
