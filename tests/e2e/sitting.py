"""One way of taking the whole course: which response each question gets, and what the learner then reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from tests.e2e.answers import Assessment, Question, Response, percent, plain_words, words
from tests.e2e.learner import Learner

Manner = Literal["right", "wrong", "partly"]
MANNERS: tuple[Manner, ...] = ("right", "wrong", "partly")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A course answered in one manner; `partly` answers right where there is no half-way."""

    learner: Learner
    manner: Manner

    def response(self, question: Question) -> Response:
        """What is answered."""
        question = self.learner.asked(question)
        if self.manner == "wrong":
            return question.wrong()
        return (self.manner == "partly" and question.partly()) or question.right()

    def score(self, quizzes: tuple[Assessment, ...]) -> str:
        """The score of these quizzes together, as it is sent."""
        questions = [question for quiz in quizzes for question in quiz.questions]
        earned = sum(self.learner.asked(one).earned(self.response(one)) for one in questions)
        return percent(earned, sum(question.points for question in questions))

    def passes(self, quiz: Assessment) -> bool:
        """Whether this is enough for the quiz's pass mark."""
        return float(self.score((quiz,))) * 100 >= quiz.pass_mark

    def status(self) -> str:
        """What the course comes to when each counted quiz was taken once."""
        counted = self.learner.course.counted
        if all(self.passes(quiz) for quiz in counted):
            return "passed"
        return "failed" if all(self.passes(quiz) or quiz.attempts == 1 for quiz in counted) else "incomplete"

    def result(self, quiz: Assessment) -> str:
        """The whole text of the quiz's result after its first attempt."""
        say = self.learner.say
        facts = [
            say("attempt", n=1, all=quiz.attempts) if quiz.attempts else say("attempt_free", n=1),
            say("pass_mark", n=say("percent", n=percent(quiz.pass_mark, 10_000))),
            *([say("left", n=quiz.attempts - 1)] if quiz.attempts else []),
        ]
        score = say("percent", n=self.score((quiz,)))
        verdict = say("passed" if self.passes(quiz) else "not_passed")
        again = [say("try_again")] if quiz.attempts != 1 else []
        return " ".join([say("result"), score, verdict, " · ".join(facts), say("look_back"), *again])

    def feedback(self, question: Question, quiz: Assessment | None = None, *, over: bool = False) -> str:
        """The whole text under a question: verdict, points, notes; and a link where the attempt ends."""
        question = self.learner.asked(question)
        say, response = self.learner.say, self.response(question)
        earned = question.earned(response)
        said = [say("right" if earned == question.points else "partly" if earned else "wrong")]
        if not question.is_graded:
            said = [say("noted")]
        if 0 < earned < question.points:
            said.append(
                "· " + say("points", n=percent(earned, 1_000_000), all=percent(question.points, 1_000_000))
            )
        said += self.notes(question, response)
        if question.general and question.interaction == "long-fill-in":
            said.append(say("compare"))
        said.append(plain_words(question.general))
        if (
            over
            and quiz
            and quiz.feedback == "after-question"
            and question.number == quiz.questions[-1].number
        ):
            said.append(say("see_result"))
        return words(" ".join(said))

    def notes(self, question: Question, response: Response) -> Iterator[str]:
        """The author's feedback; where several options were chosen, each after its own words."""
        matched = question.matched(response)
        for key in matched:
            if key in question.feedback:
                about = self.learner.choice(question, key) if len(matched) > 1 else ""
                yield f"{about} {plain_words(question.feedback[key])}"

    def take(self, quiz: Assessment) -> Iterator[tuple[str, str]]:
        """Answers a quiz that is shown to its end; gives pairs of what is read and what should be."""
        learner = self.learner
        each = quiz.feedback == "after-question" or not quiz.counts
        for question in quiz.questions:
            learner.give(question, self.response(question))
            if each:
                learner.check(question)
                over = quiz.counts and question == quiz.questions[-1]
                yield learner.feedback(question), self.feedback(question, quiz, over=over)
        if not each:
            learner.hand_in(quiz)
            for question in quiz.questions:
                yield learner.feedback(question), self.feedback(question, quiz, over=True)
        if quiz.counts:
            yield learner.result(quiz), self.result(quiz)
