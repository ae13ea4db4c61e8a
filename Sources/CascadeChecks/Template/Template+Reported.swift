import CascadeText

extension Check {
  static let unclosedTemplateMark = Check(
    id: "template/unclosed-mark",
    severity: .error,
    summary: "A slot of a page shell that is not closed.",
    explanation: """
      A slot is written `{{edition}}`. Close it with `}}`.
      """,
    bad: """
      === theme/handbook/page.html
      {{head}}
      <p>⟦{{⟧edition</p>
      {{content}}
      """,
    good: """
      === theme/handbook/page.html
      {{head}}
      <p>{{edition}}</p>
      {{content}}
      """,
    judging: .reported(by: .template))

  static let unknownTemplateSlot = Check(
    id: "template/unknown-slot",
    severity: .error,
    summary: "A slot of a page shell that no page fills.",
    explanation: """
      Its place would stay empty on every page. The message names the slots that there are.
      """,
    bad: """
      === theme/handbook/page.html
      {{head}}
      <p>{{⟦editon⟧}}</p>
      {{content}}
      """,
    good: """
      === theme/handbook/page.html
      {{head}}
      <p>{{edition}}</p>
      {{content}}
      """,
    judging: .reported(by: .template))

  static let unpairedTemplateSection = Check(
    id: "template/unpaired-section",
    severity: .error,
    summary: "A section of a page shell that is opened and not closed, or closed and not opened.",
    explanation: """
      A section begins with `{{#name}}` and ends with `{{/name}}`, in the same file.
      """,
    bad: """
      === theme/handbook/page.html
      {{head}}
      {{⟦#notices⟧}}<p>{{notices}}</p>
      {{content}}
      """,
    good: """
      === theme/handbook/page.html
      {{head}}
      {{#notices}}<p>{{notices}}</p>{{/notices}}
      {{content}}
      """,
    judging: .reported(by: .template))

  static let requiredTemplateSlot = Check(
    id: "template/required-slot",
    severity: .error,
    summary: "A page shell without its head or content, or with one of them twice.",
    explanation: """
      Pages hold their text in `content`, and their style sheet and security rules in `head`. Each stands once.
      """,
    bad: """
      === theme/handbook/page.html
      ⟦⟧<p>{{edition}}</p>
      {{content}}
      """,
    good: """
      === theme/handbook/page.html
      <head>{{head}}</head>
      {{content}}
      """,
    judging: .reported(by: .template))

  static let misplacedTemplateSlot = Check(
    id: "template/misplaced-slot",
    severity: .error,
    summary: "A slot of a page shell where what it holds could break out.",
    explanation: """
      Elements cannot stand inside a tag, and an attribute's value stands in double quotes: else an author's words could become mark-up.
      """,
    bad: """
      === theme/handbook/page.html
      {{head}}
      <main title={{⟦edition⟧}}>{{content}}</main>
      """,
    good: """
      === theme/handbook/page.html
      {{head}}
      <main title="{{edition}}">{{content}}</main>
      """,
    judging: .reported(by: .template))

  static let activeTemplateContent = Check(
    id: "template/active-content",
    severity: .error,
    summary: "A script, or something fetched from another place, in a page shell or style sheet.",
    explanation: """
      Handbooks run nothing and fetch nothing: they are read without a network, and by people who must not be watched.
      """,
    bad: """
      === theme/handbook/page.html
      {{head}}
      {{content}}
      ⟦<script⟧ src="https://example.org/count.js"></script>
      """,
    good: """
      === theme/handbook/page.html
      {{head}}
      {{content}}
      """,
    judging: .reported(by: .template))

  static let unknownTemplateFile = Check(
    id: "template/unknown-file",
    severity: .warning,
    summary: "A file of `theme/` that nothing reads.",
    explanation: """
      It has no effect. The message names the files that a theme may hold.
      """,
    bad: """
      === theme/page.html
      ⟦⟧{{head}}
      {{content}}
      """,
    good: """
      === theme/handbook/page.html
      {{head}}
      {{content}}
      """,
    judging: .reported(by: .template))

  // A file of interface words has a hundred of them, which is no sample any more: the next three have none.

  static let unknownTemplateWord = Check(
    id: "template/unknown-word",
    severity: .warning,
    summary: "An interface word that no page shows.",
    explanation: """
      It is misspelt, or left over from another version.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .template))

  static let missingTemplateWord = Check(
    id: "template/missing-word",
    severity: .error,
    summary: "An interface word that pages show and that is missing or empty.",
    explanation: """
      Pages would have a gap where a heading or label belongs.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .template))

  static let wrongTemplatePlaceholder = Check(
    id: "template/wrong-placeholder",
    severity: .error,
    summary: "An interface word with a place for something that it does not get, or without one that it needs.",
    explanation: """
      The places in braces, such as `{number}`, are those of the English word. Keep each of them once.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .template))

  static let wrongTemplateShape = Check(
    id: "template/wrong-shape",
    severity: .error,
    summary: "A file of interface words that is not built as one.",
    explanation: """
      It begins with `language` and `state`, then lists the words by key. Take the English file as an example.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .template))
}
