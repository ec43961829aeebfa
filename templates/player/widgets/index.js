// The ways to answer, by the name of their template in templates/questions/. Each is an object:
//   asks                              the message that asks for an answer where none can be graded
//   read(form) -> response            what the learner has given, [] where nothing
//   write(form, response)             puts a response into the controls; [] empties them
//   arrange(form, seed, salt)         puts the options in the learner's order        (where there is one)
//   mark(form, say, question, outcome), unmark(form)   right or wrong at each part   (where parts show it)
//   reveal(form, question) -> texts   the right answer in the learner's words; without it the identifiers or
//                                     texts of `declaration.correct`. They are shown in one line.
//   name(form, key)                   the words of a feedback key, to tell several apart
//   lacks(form, question) -> {control, text, typed}   the part that has no answer yet       (where there are parts)
//   edited(form)                      after each change of what is being typed
//   act(form, control)                a press on a button with data-do="act"
//   mixed: true                       the options are always in the learner's order, since the author's is the answer
// Each is a file here and enters itself; only those that a course uses come with it.

export const WIDGETS = {};

/** The way in which a form's question is answered. */
export const widgetOf = (form) => WIDGETS[form.dataset.widget];
