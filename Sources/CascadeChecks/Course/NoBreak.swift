import CascadeCurriculum
import CascadeText

extension Check {
  static let noBreak = Check(
    id: "course/no-break",
    severity: .warning,
    summary: "More than two hours of a course without a break.",
    explanation: """
      People need water, air and a toilet, and some of them prayer or a child to be fed. Put a break between two sessions; \
      a module can be parted at the end of any timed block with `through`.
      """,
    bad: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {event: registration, minutes: 30}
            - {module: sample}
            - ⟦{event: task, minutes: 75}⟧
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          sessions:
            - {event: registration, minutes: 30}
            - {module: sample}
            - {break: rest, minutes: 15}
            - {event: task, minutes: 75}
      """,
    judging: .perCurriculum { curriculum, report in
      for course in curriculum.allCourses {
        for day in course.days {
          var worked = 0
          for session in day.sessions {
            let before = worked
            worked = session.isPause ? 0 : worked + session.minutes.count
            guard worked > TimeLimit.withoutBreak, before <= TimeLimit.withoutBreak else { continue }
            report.add(
              "no break from \(duration(before)) before this session to its end, \(duration(worked)) in all",
              at: session.span, in: course.path)
          }
        }
      }
    })
}
