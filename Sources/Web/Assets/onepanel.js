/* Makes pages nicer; every page works without it. */
(function () {
  "use strict";

  var body = document.body;
  var tabs = "BroadcastChannel" in window ? new BroadcastChannel("signed-in") : null;
  var stillSignedIn = function () {};

  function token() {
    var meta = document.querySelector('meta[name="csrf-token"]');
    return meta ? meta.content : "";
  }

  function post(address, fields, headers) {
    return fetch(address, {
      method: "POST",
      body: fields,
      headers: Object.assign({ "X-CSRF-Token": token() }, headers),
      credentials: "same-origin",
      redirect: "manual"
    });
  }

  function element(name, words, attributes) {
    var made = document.createElement(name);
    made.textContent = words || "";
    Object.keys(attributes || {}).forEach(function (key) {
      made.setAttribute(key, attributes[key]);
    });
    return made;
  }

  function focusWhatMatters() {
    var target = document.querySelector("[data-focus]");
    if (target) target.focus();
  }

  /* A second press within three seconds is an accident; a later one may be a second download. */
  function sendOnce(event) {
    var form = event.target;
    var last = Number(form.dataset.sentAt || 0);
    if (Date.now() - last < 3000) {
      event.preventDefault();
    } else if (!event.defaultPrevented) {
      form.dataset.sentAt = String(Date.now());
    }
  }

  function sendAgainAfterBack() {
    document.querySelectorAll("form[data-sent-at]").forEach(function (form) {
      delete form.dataset.sentAt;
    });
  }

  function countCharacters(area) {
    var limit = Number(area.dataset.limit);
    var hint = document.getElementById(area.id + "-limit");
    if (!limit || !hint) return;
    var live = element("p", "", { role: "status", class: "visually-hidden" });
    var timer;
    hint.after(live);
    function show() {
      var left = limit - area.value.length;
      var words = left < 0
        ? "You have " + -left + " characters too many"
        : "You have " + left + " characters remaining";
      hint.textContent = words;
      clearTimeout(timer);
      timer = setTimeout(function () { live.textContent = words; }, 1500);
    }
    area.addEventListener("input", show);
  }

  function autosave(form) {
    var status = form.querySelector("[data-autosave-status]");
    var timer;
    var isSaving = false;
    var isStale = false;
    var typed = 0;
    var sent = 0;
    if (!status) {
      status = element("p", "", { class: "saved" });
      form.append(status);
    }
    status.setAttribute("role", "status");

    function tell(words, failed) {
      status.textContent = words;
      status.toggleAttribute("data-failed", failed);
    }

    function fields() {
      var sent = new URLSearchParams();
      new FormData(form).forEach(function (value, key) {
        if (typeof value === "string") sent.append(key, value);
      });
      return sent;
    }

    function done(answer) {
      var saved = answer && answer.ok;
      var edits = saved && answer.headers.get("X-Edits");
      isSaving = false;
      if (edits && form.elements.after) form.elements.after.value = edits;
      if (saved && sent === typed) delete form.dataset.typed;
      if (answer && answer.status === 422) {
        isStale = false;
        answer.text().then(function (why) { tell("Not saved: " + why, true); });
      } else if (answer && answer.status === 409) {
        isStale = false;
        tell("Not saved: somebody else wrote here meanwhile. Use the button to see both.", true);
      } else if (saved) {
        var time = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
        tell("Saved at " + time, false);
        stillSignedIn(true);
      } else {
        tell("Not saved. Your words are still on this page: use the button to save them.", true);
      }
      if (isStale) soon();
    }

    function save() {
      if (isSaving) {
        isStale = true;
        return;
      }
      isSaving = true;
      isStale = false;
      sent = typed;
      tell("Saving…", false);
      post(form.action, fields(), { "X-Autosave": "1" }).then(
        function (answer) { done(answer); },
        function () { done(null); }
      );
    }

    function soon() {
      clearTimeout(timer);
      timer = setTimeout(save, 2000);
    }

    form.addEventListener("input", function () {
      typed += 1;
      form.dataset.typed = "yes";
      soon();
    });
    form.addEventListener("submit", function () { clearTimeout(timer); });
  }

  /* A page of a meeting shows what others record, and leaves alone whatever somebody here is typing in. */
  function keepUp(mark) {
    var known = mark.dataset.revision;

    /* Where the cursor stands the words change beneath it; what was typed and not saved is never touched. */
    function bringIn(part, fresh) {
      if (part.querySelector("form[data-typed]") || isOlder(fresh, part)) return false;
      if (!part.contains(document.activeElement)) {
        part.replaceChildren.apply(part, Array.from(fresh.childNodes));
        part.querySelectorAll("form[data-autosave]").forEach(autosave);
        return true;
      }
      part.querySelectorAll("textarea, input[name=after]").forEach(function (field) {
        var now = fresh.querySelector("[name='" + field.name + "']");
        if (now && now.value !== field.value) field.value = now.value;
      });
      return true;
    }

    /* A page that was fetched before words were saved here, and comes after. */
    function isOlder(fresh, part) {
      var theirs = fresh.querySelector("input[name=after]");
      var ours = part.querySelector("input[name=after]");
      return Boolean(theirs && ours) && Number(theirs.value) < Number(ours.value);
    }

    function show(text, revision) {
      var there = new DOMParser().parseFromString(text, "text/html");
      var isWhole = true;
      document.querySelectorAll("[data-live]").forEach(function (part) {
        var fresh = there.getElementById(part.id);
        if (!fresh || fresh.innerHTML === part.innerHTML) return;
        if (!bringIn(part, fresh)) isWhole = false;
      });
      if (isWhole) known = revision;
    }

    function look() {
      if (document.hidden) return;
      fetch(mark.dataset.pulse, { credentials: "same-origin", redirect: "manual" })
        .then(function (answer) { return answer.ok ? answer.text() : known; })
        .then(function (revision) {
          if (revision === known) return;
          return fetch(location.href, {
            credentials: "same-origin", redirect: "manual", headers: { "X-Keep-Up": "1" }
          })
            .then(function (answer) { return answer.ok ? answer.text() : null; })
            .then(function (text) { if (text) show(text, revision); });
        })
        .catch(function () { /* The next look tries again; what is typed here says for itself if it is not saved. */ });
    }

    setInterval(look, 3000);
  }

  function timeOut() {
    var idle = Number(body.dataset.idleSeconds) * 1000;
    var warn = Number(body.dataset.warnSeconds) * 1000;
    var address = body.dataset.keepaliveHref;
    var leave = body.dataset.signInHref || location.href;
    if (!idle || !warn || !address || !window.HTMLDialogElement) return;

    var end = Date.now() + idle;
    var dialog = element("dialog", "", {
      class: "time-out", "aria-labelledby": "time-out-title", "aria-describedby": "time-out-words"
    });
    var words = element("p", "", { id: "time-out-words" });
    var spoken = element("p", "", { role: "status", class: "visually-hidden" });
    var row = element("div", "", { class: "button-row" });
    var stay = element("button", "Stay signed in", { type: "button", class: "button" });
    var go = element("a", "Leave now", { href: leave });
    row.append(stay, go);
    dialog.append(
      element("h2", "You will soon be signed out", { id: "time-out-title" }), words, spoken, row
    );
    body.append(dialog);

    function inWords(seconds) {
      if (seconds > 60) return Math.ceil(seconds / 60) + " minutes";
      return seconds === 1 ? "1 second" : seconds + " seconds";
    }

    function tick() {
      var left = Math.ceil((end - Date.now()) / 1000);
      if (left <= 0) {
        location.assign(leave);
      } else if (left * 1000 <= warn) {
        var sentence = "To keep what you see private, you will be signed out in " + inWords(left) + ".";
        words.textContent = sentence;
        if (!dialog.open) {
          dialog.showModal();
          stay.focus();
        } else if (left === 60 || left === 20) {
          spoken.textContent = sentence;
        }
      }
    }

    stillSignedIn = function (tellOthers) {
      end = Date.now() + idle;
      if (dialog.open) dialog.close();
      if (tellOthers && tabs) tabs.postMessage("still signed in");
    };

    function keepAlive() {
      var fields = new URLSearchParams({ csrf: token() });
      post(address, fields, {}).then(
        function (answer) {
          if (answer.ok) stillSignedIn(true);
          else location.assign(leave);
        },
        function () { words.textContent = "The service did not answer. Try again."; }
      );
    }

    stay.addEventListener("click", keepAlive);
    dialog.addEventListener("cancel", function (event) {
      event.preventDefault();
      keepAlive();
    });
    if (tabs) tabs.onmessage = function () { stillSignedIn(false); };
    stillSignedIn(true);
    setInterval(tick, 1000);
  }

  focusWhatMatters();
  document.querySelectorAll("form[data-autosave]").forEach(autosave);
  document.querySelectorAll("[data-pulse]").forEach(keepUp);
  document.querySelectorAll("textarea[data-limit]").forEach(countCharacters);
  document.addEventListener("submit", sendOnce);
  window.addEventListener("pageshow", sendAgainAfterBack);
  timeOut();
}());
