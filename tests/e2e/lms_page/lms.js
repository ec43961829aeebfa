// The LMS's side of a launch: scorm-again as the API, every call recorded, every commit posted.
(() => {
  const asked = new URLSearchParams(location.search);
  const session = asked.get("session");
  const launch = fetchNow(`/start?session=${session}`);
  const names = {
    scorm12: ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit"],
    scorm2004: ["Initialize", "Terminate", "GetValue", "SetValue", "Commit"],
  }[launch.edition];
  const [Real, name, lastError] =
    launch.edition === "scorm12"
      ? [window.Scorm12API, "API", "LMSGetLastError"]
      : [window.Scorm2004API, "API_1484_11", "GetLastError"];
  const calls = [];
  let posted = 0;

  const real = new Real({
    lmsCommitUrl: `/commit?session=${session}`,
    dataCommitFormat: "flattened",
    alwaysSendTotalTime: true,
    logLevel: 5,
    requestHandler: (data) => ({ data, calls: unposted() }),
  });
  real.loadFromFlattenedJSON(launch.cmi);

  function fetchNow(url) {
    const request = new XMLHttpRequest();
    request.open("GET", url, false);
    request.send();
    return JSON.parse(request.responseText);
  }

  function unposted() {
    const rest = calls.slice(posted);
    posted = calls.length;
    return rest;
  }

  function recorded(method) {
    return (...given) => {
      const call = { method, element: "", value: "", result: "", error: "0", index: calls.length };
      const [element, value] = given.map(String);
      Object.assign(call, { element: element ?? "", value: value ?? "" });
      calls.push(call);
      try {
        const result = real[method](...given);
        call.result = String(result);
        call.error = String(real[lastError]());
        if (given.some((one) => typeof one !== "string")) {
          call.error = `not a string: ${given.map((one) => typeof one)}`;
        }
        return result;
      } catch (thrown) {
        call.error = `threw: ${thrown}`;
        throw thrown;
      } finally {
        posted = Math.min(posted, call.index);
        if (finished()) navigator.sendBeacon(`/calls?session=${session}`, JSON.stringify(unposted()));
      }
    };
  }

  function finished() {
    return calls.some((call) => call.method === names[1]);
  }

  function publish() {
    const others = Object.getOwnPropertyNames(real).filter((key) =>
      /^(LMS)?Get(LastError|ErrorString|Diagnostic)$/.test(key),
    );
    window[name] = Object.fromEntries([
      ...names.map((method) => [method, recorded(method)]),
      ...others.map((method) => [method, (...given) => real[method](...given)]),
    ]);
  }

  window.lms = { calls, publish };
  if (asked.get("api") === "there") publish();
  const depth = Number(asked.get("depth"));
  if (depth > 0) {
    const frame = document.createElement("iframe");
    frame.title = "The course";
    frame.name = depth === 1 ? "sco" : "outer";
    frame.src = depth === 1 ? launch.href : `/frame?depth=${depth - 1}`;
    document.querySelector("main").append(frame);
  }
})();
