import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let lawWithoutPinpoint = Check(
    id: "source/law-without-pinpoint",
    severity: .warning,
    summary: "A legal statement that does not say where in the law it stands.",
    explanation: """
      A lawyer who checks the statement, and an officer who is asked for it, need the section: `[@bd-crpc, s. 54]`. A \
      whole Act is no proof.
      """,
    bad: """
      === modules/sample/module.md
      ::: national {#stop-law}

      ::: ⟦law⟧ {#arrest source=code status=checked as-of=2026-03}

      An officer may arrest without a warrant [@code].

      :::

      :::

      === sources.yaml
      sources:
        - {id: code, type: legislation, title: Code of Criminal Procedure, issued: "1898", status: checked}
      """,
    good: """
      === modules/sample/module.md
      ::: national {#stop-law}

      ::: law {#arrest source=code status=checked as-of=2026-03}

      An officer may arrest without a warrant [@code, s. 54].

      :::

      :::

      === sources.yaml
      sources:
        - {id: code, type: legislation, title: Code of Criminal Procedure, issued: "1898", status: checked}
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for block in file.content.blocks where block.kind == .law && block["status"] != "unverified" {
        guard let source = block["source"] else { continue }
        let isPinned = document.nodes[block.node..<Int(document.nodes[block.node].end)].contains { node in
          node.kind == .citation
            && document.citations[Int(node.first)].items.contains { $0.key == source && $0.locator != nil }
        }
        guard !isPinned else { continue }
        report.add("this statement names no section of '\(source)'", at: block.kindSpan)
      }
    })
}
