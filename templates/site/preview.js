// Of `journeyc serve` alone: loads the page again when the specs have changed, and says what is wrong with them.
"use strict";
(function () {
  let known = null;
  const show = (findings) => {
    let box = document.getElementById("journeyc-findings");
    if (!findings) { if (box) { box.remove(); } return; }
    if (!box) {
      box = document.createElement("details");
      box.id = "journeyc-findings";
      box.className = "findings";
      const summary = document.createElement("summary");
      summary.textContent = "What the check says";
      box.append(summary, document.createElement("pre"));
      document.body.append(box);
    }
    box.querySelector("pre").textContent = findings;
  };
  const ask = async () => {
    try {
      const state = await (await fetch("/journeyc-state.json")).json();
      if (known !== null && known !== state.version) { location.reload(); return; }
      known = state.version;
      show(state.findings);
    } catch (gone) { /* The preview was stopped; it may come back. */ }
    setTimeout(ask, 700);
  };
  ask();
})();
