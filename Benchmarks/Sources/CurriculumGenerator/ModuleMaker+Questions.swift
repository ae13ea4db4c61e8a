extension ModuleMaker {
  /// A question of every kind.
  mutating func questions() {
    add("## Assessment")
    question(
      1, "kind=multiple objectives=O1 points=2", "Which of these bring people of ward \(number) to the desk?",
      options: "- [x] a door that can be closed \(number)\n- [x] a bench in the shade \(number)\n"
        + "- [ ] a louder radio near the queue \(number)\n  > Noise keeps people away.\n"
        + "- [ ] a second form to fill \(number)")
    question(
      2, "kind=single objectives=O2 points=1 red-line=yes use=both", "A neighbour asks who came today. What now?",
      options: "- [ ] tell the neighbour the name of the guest\n- [x] say nothing of guest \(number)\n"
        + "- [ ] ask the neighbour to wait for the guest\n- [ ] write the neighbour a short note")
    question(
      3, "kind=truefalse objectives=O1 points=1", "People who tell things out of order are never truthful.",
      options: "- [ ] True\n- [x] False")
    question(
      4, "kind=ordering objectives=O2 points=2", "Put the conversation in order.",
      options: "1. Greet guest \(number)\n2. Offer corner \(number)\n3. Hear story \(number)\n4. Agree on day \(number)"
    )
    question(
      5, "kind=matching objectives=O3 points=2", "Match the word with the example.",
      options: "| Word | Example |\n| --- | --- |\n| voice | The driver \(number) is heard first |\n"
        + "| reason | The stop \(number) is explained |\n| respect | The title \(number) is used |")
    question(
      6, "kind=short objectives=O2 points=1", "Say it without blame: why were you late?",
      inner: "answer", "- What happened to you on road \(number)?\n- Tell me of road \(number) as you wish.")
    question(
      7, "kind=numeric objectives=O3 points=1", "Of 100 visits 40 were answered. How many per cent were not?",
      inner: "answer {within=1}", "60")
    question(
      8, "kind=essay objectives=O4 points=4", "Describe two changes and how you would know that they worked.",
      inner: "rubric",
      "| Criterion | 0 | 1 | 2 |\n| --- | --- | --- | --- |\n| Need | none | named \(number) | shown \(number) |\n"
        + "| Sign | none | vague \(number) | clear \(number) |")
  }

  /// One question: its options, or an inner container with what is right.
  private mutating func question(
    _ index: Int, _ attributes: String, _ prompt: String, options: String? = nil, inner: String? = nil,
    _ right: String = ""
  ) {
    open("question {#q\(index) \(attributes)}")
    add(prompt)
    if let options { add(options) }
    if let inner {
      open(inner)
      add(right)
      close()
    }
    open("feedback")
    add("Item \(index) of set \(number) is about care before speed.")
    close()
    close()
  }
}
