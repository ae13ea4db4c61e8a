/// The words that sentences are made of.
struct Vocabulary: Sendable {
  /// Who acts; in the plural.
  let subjects: [String]
  /// What they do.
  let verbs: [String]
  /// To what.
  let objects: [String]
  /// When, where or why.
  let tails: [String]
  /// Whether the verb stands at the end, as in Bengali.
  let isVerbLast: Bool
  /// What ends a sentence.
  let stop: String

  /// A sentence of about 15 words.
  func sentence(_ random: inout Random) -> String {
    let (subject, verb) = (random.pick(subjects), random.pick(verbs))
    let (object, tail) = (random.pick(objects), random.pick(tails))
    return isVerbLast ? "\(subject) \(tail) \(object) \(verb)\(stop)" : "\(subject) \(verb) \(object) \(tail)\(stop)"
  }

  /// Some sentences, each on a line of its own.
  func paragraph(_ count: Int, _ random: inout Random) -> String {
    (0..<count).map { _ in sentence(&random) }.joined(separator: "\n")
  }

  /// English.
  static let english = Vocabulary(
    subjects: [
      "Beat officers", "Unit supervisors", "Members of the forum", "Residents of the ward", "Women in the market",
      "Young people", "Teachers at the school", "Shop owners", "Elders of two villages", "Nurses at the clinic",
      "Officers on night duty", "Persons with disabilities", "Drivers at the stand", "Tenants in the block",
      "Fishermen at the landing", "Students of the college", "Officers new to the station", "Parents of small children",
      "Workers on the late shift", "Volunteers of the council",
    ],
    verbs: [
      "describe", "compare", "write down", "bring to the table", "discuss in plain words", "mark on the map", "explain",
      "return to", "plan together", "review", "set out again", "ask about", "keep a short record of", "question",
      "point to", "weigh against each other", "put in order", "share with a partner", "test against daily work",
      "look at again",
    ],
    objects: [
      "the places that feel unsafe after dark", "three complaints that were never answered",
      "the steps from first contact to follow-up", "two reasons why people stay away from the desk",
      "the promises that were made last month", "the rule and the reason behind it",
      "an encounter that went well and one that did not", "the needs of people who arrive with children",
      "the way a decision was explained", "the hours at which help is hardest to find",
      "the difference between a concern and a proof", "the words that calm a tense queue",
      "the people who are missing from the meeting", "the signs of a service that people trust",
      "the first two minutes of a conversation", "the part that the police cannot do alone",
      "the results of the last small change", "the risk of doing nothing and of doing harm",
      "the list of services that answer at night", "the cost of a public apology and its worth",
    ],
    tails: [
      "before the group agrees on one next step", "so that a newcomer can follow the reasons",
      "and say which of them can be tried within a week", "without naming any person or street",
      "while the observer keeps the time", "because memory fades and paper stays",
      "at the start of the shift and again at its end", "with one example from the last seven days",
      "and then change places with the other table", "until both sides can repeat what was decided",
      "although the first answer is seldom the best one", "in words that a child of twelve understands",
      "and hang the sheet where everybody can read it", "when the room is calm and nobody is in a hurry",
      "so that the next team does not begin from nothing", "and note what they would do differently",
      "before they speak about blame or praise", "with a partner from another station",
      "and keep it to five lines at most", "as long as everyone in the circle agrees",
    ],
    isVerbLast: false, stop: ".")

  /// Bengali.
  static let bengali = Vocabulary(
    subjects: [
      "বিট কর্মকর্তারা", "ইউনিটের তত্ত্বাবধায়কেরা", "ফোরামের সদস্যরা", "এলাকার বাসিন্দারা", "বাজারের নারীরা", "তরুণেরা",
      "বিদ্যালয়ের শিক্ষকেরা", "দোকানের মালিকেরা", "দুই গ্রামের প্রবীণেরা", "রাতের পালার কর্মীরা",
    ],
    verbs: [
      "বর্ণনা করেন", "তুলনা করেন", "লিখে রাখেন", "সহজ ভাষায় আলোচনা করেন", "মানচিত্রে চিহ্নিত করেন", "ব্যাখ্যা করেন",
      "একসঙ্গে পরিকল্পনা করেন", "আবার পর্যালোচনা করেন", "সঙ্গীর সঙ্গে ভাগ করেন", "প্রশ্ন করেন",
    ],
    objects: [
      "অন্ধকারের পর অনিরাপদ জায়গাগুলো", "উত্তর না পাওয়া তিনটি অভিযোগ", "প্রথম যোগাযোগ থেকে পরবর্তী খোঁজের ধাপগুলো",
      "গত মাসের প্রতিশ্রুতিগুলো", "নিয়ম ও তার পেছনের কারণ", "শিশু নিয়ে আসা মানুষের প্রয়োজন", "কথোপকথনের প্রথম দুই মিনিট",
      "রাতে সাড়া দেয় এমন সেবার তালিকা", "সিদ্ধান্ত বোঝানোর ধরন", "মানুষ যে সেবায় আস্থা রাখে তার লক্ষণ",
    ],
    tails: [
      "দল একমত হওয়ার আগে", "কোনো ব্যক্তির নাম না বলে", "পালার শুরুতে ও শেষে", "গত সাত দিনের একটি উদাহরণ দিয়ে",
      "অন্য টেবিলের সঙ্গে জায়গা বদলে", "সবাই শান্ত থাকলে", "এমন ভাষায় যা বারো বছরের শিশু বোঝে", "কাউকে দোষ না দিয়ে",
      "অন্য থানার সঙ্গীর সঙ্গে", "পাঁচ লাইনের মধ্যে",
    ],
    isVerbLast: true, stop: "।")
}
