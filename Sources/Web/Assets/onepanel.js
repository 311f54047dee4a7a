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

  /* Sent to its end even if the page is left; a browser does so with a short body only. */
  function post(address, fields, headers) {
    return fetch(address, {
      method: "POST",
      body: fields,
      keepalive: fields.toString().length < 60000,
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

  /* What a form sends, with the button that was pressed. */
  function fields(form, button) {
    var sent = new URLSearchParams();
    new FormData(form).forEach(function (value, key) {
      if (typeof value === "string") sent.append(key, value);
    });
    if (button && button.name) sent.append(button.name, button.value);
    return sent;
  }

  function clock() {
    return new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  }

  function tell(form, words, failed) {
    var status = form.querySelector("[data-autosave-status], :scope > .saved");
    if (!status) {
      status = element("p", "", { class: "saved" });
      form.append(status);
    }
    status.setAttribute("role", "status");
    status.textContent = words;
    status.toggleAttribute("data-failed", failed);
  }

  /* Whoever has signed in again in another window goes on here, if it is the same person. */
  function renew() {
    return fetch(location.href, {
      credentials: "same-origin", redirect: "manual", headers: { "X-Keep-Up": "1" }
    }).then(function (answer) { return answer.ok ? answer.text() : ""; }).then(function (text) {
      var there = new DOMParser().parseFromString(text, "text/html");
      var fresh = there.querySelector('meta[name="csrf-token"]');
      var now = there.querySelector(".signed-in");
      var then = document.querySelector(".signed-in");
      if (!fresh || !now || !then || now.textContent !== then.textContent) return false;
      document.querySelector('meta[name="csrf-token"]').content = fresh.content;
      document.querySelectorAll("input[name=csrf]").forEach(function (field) {
        field.value = fresh.content;
      });
      return true;
    }).catch(function () { return false; });
  }

  /* Forms that are saved without their button: what each has typed, and how it is sent. */
  var saving = new WeakMap();

  function unsent() {
    return Array.from(document.querySelectorAll("form[data-typed]")).filter(function (form) {
      return saving.has(form);
    });
  }

  /* One after the other, each with its own answer; whether all of them are saved. One that came back waits for its
     writer, who has something to decide. */
  function sendAll(forms) {
    return forms.reduce(function (before, form) {
      return before.then(function (all) {
        if ("tried" in form.dataset) return false;
        return saving.get(form).save().then(function (saved) { return saved && all; });
      });
    }, Promise.resolve(true));
  }

  function autosave(form) {
    var timer;
    var underWay = null;
    var typed = 0;
    var sent = 0;
    tell(form, "", false);

    function later(seconds) {
      clearTimeout(timer);
      timer = setTimeout(save, seconds * 1000);
    }

    function done(answer) {
      var saved = Boolean(answer && answer.ok);
      var edits = saved && answer.headers.get("X-Edits");
      if (edits && form.elements.after) form.elements.after.value = edits;
      if (saved && sent === typed) delete form.dataset.typed;
      if (saved) delete form.dataset.tried;
      else form.dataset.tried = answer && answer.status !== 401 && answer.status !== 403 ? "back" : "gone";
      if (answer && answer.status === 422) {
        answer.text().then(function (why) { tell(form, "Not saved: " + why, true); });
      } else if (answer && answer.status === 409) {
        tell(form, "Not saved: somebody else wrote here meanwhile. Use the button to see both.", true);
      } else if (saved) {
        tell(form, "Saved at " + clock(), false);
        stillSignedIn(true);
        if (sent !== typed) later(2);
      } else {
        notReached(answer);
      }
      return saved;
    }

    function notReached(answer) {
      var isSignedOut = answer && (answer.status === 401 || answer.status === 403);
      tell(form, isSignedOut
        ? "Not saved: you have been signed out. Your words are still on this page, and are saved once you have signed in again in another window."
        : "Not saved: the service does not answer. Your words are still on this page, and are saved as soon as it does.", true);
      if (isSignedOut) renew();
      later(5);
    }

    function save() {
      clearTimeout(timer);
      if (underWay) {
        return underWay.then(function (saved) {
          return saved && form.dataset.typed ? save() : saved;
        });
      }
      if (!form.isConnected) return Promise.resolve(true);
      sent = typed;
      tell(form, "Saving…", false);
      underWay = post(form.action, fields(form), { "X-Autosave": "1" }).then(
        function (answer) { underWay = null; return done(answer); },
        function () { underWay = null; return done(null); }
      );
      return underWay;
    }

    /* With a saving under way, what is left comes after it. */
    function leave() {
      var left = fields(form);
      if (underWay && sent === typed) return;
      if (underWay && left.has("after")) left.set("after", Number(left.get("after")) + 1);
      post(form.action, left, { "X-Autosave": "1" });
    }

    saving.set(form, { save: save, leave: leave });
    form.addEventListener("input", function () {
      typed += 1;
      form.dataset.typed = "yes";
      later(2);
    });
    form.addEventListener("submit", function () { clearTimeout(timer); });
  }

  /* A page of a meeting stays where it is: what others record is brought in, an act is sent and only what it changed
     is shown anew, and whatever somebody here is typing in is left alone. */
  function meeting(mark) {
    var known = mark.dataset.revision;
    var acts = 0;
    var changedAt = 0;
    var line = Promise.resolve();
    var underWay = new Set();
    var served = new WeakMap();
    var behind = new WeakSet();
    var spoken = element("p", "", { role: "status", class: "visually-hidden" });
    body.append(spoken);

    function within(there, id) {
      return id ? there.querySelector("#" + CSS.escape(id)) : null;
    }

    /* What stands in forms that are in use goes back into the part as it is, with the cursor where it was. */
    function replace(part, fresh, sent) {
      var active = document.activeElement;
      var opened = Array.from(part.querySelectorAll("details[open] > summary")).map(words);
      var kept = inUse(part, sent);
      part.replaceChildren.apply(part, Array.from(fresh.childNodes));
      part.querySelectorAll("details > summary").forEach(function (summary) {
        if (opened.includes(words(summary))) summary.parentElement.open = true;
      });
      kept.forEach(function (form) { putBack(form, part); });
      part.querySelectorAll("form").forEach(begin);
      if (active !== document.activeElement) {
        var again = part.contains(active) ? active : within(part, active.id);
        if (again) again.focus({ preventScroll: true });
      }
      changedAt = Date.now();
      return !kept.some(function (form) { return "unsent" in form.dataset; });
    }

    function inUse(part, sent) {
      return Array.from(part.querySelectorAll("form")).filter(function (form) {
        return form.dataset.typed || (form !== sent && form.contains(document.activeElement));
      });
    }

    function words(summary) { return summary.textContent; }

    function putBack(form, part) {
      var now = within(part, form.id);
      if (!now) return part.append(form);
      if (form.elements.version && now.elements.version) {
        form.elements.version.value = now.elements.version.value;
      }
      now.replaceWith(form);
      for (var box = form.closest("details"); box; box = box.parentElement.closest("details")) {
        box.open = true;
      }
    }

    /* In a note the words change beneath the cursor, unless some were typed that are not saved. */
    function bringIntoNote(part, fresh, sent) {
      var form = part.querySelector("form");
      if (form && form !== sent && (form.dataset.typed || isOlder(fresh, part))) return false;
      if (!form || form === sent || !form.contains(document.activeElement)) {
        return replace(part, fresh, sent);
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

    /* Whether the part then shows what the service has of it. */
    function bringIn(part, fresh, sent) {
      if (!fresh) return true;
      var text = fresh.innerHTML;
      var waits = inUse(part, sent).some(function (form) { return !form.id; });
      var isKnown = served.get(part) === text && (!sent || !part.contains(sent));
      if (isKnown && (!behind.has(part) || inUse(part, sent).length)) return !behind.has(part);
      var isNote = fresh.querySelector("form[data-autosave]");
      var isWhole = !waits && (isNote ? bringIntoNote : replace)(part, fresh, sent);
      served.set(part, text);
      behind[isWhole ? "delete" : "add"](part);
      return isWhole;
    }

    /* What rests on all the other parts waits until each of them is as it stands now. */
    function show(there, sent) {
      var parts = Array.from(document.querySelectorAll("[data-live]"));
      var isWhole = parts.filter(function (part) { return part.dataset.live !== "whole"; })
        .map(function (part) { return bringIn(part, within(there, part.id), sent); })
        .every(Boolean);
      parts.filter(function (part) {
        return part.dataset.live === "whole" && (isWhole || part.contains(sent));
      }).forEach(function (part) { bringIn(part, within(there, part.id), sent); });
      var fresh = there.querySelector("[data-pulse]");
      if (isWhole && fresh) known = fresh.dataset.revision;
    }

    function parsed(text) { return new DOMParser().parseFromString(text, "text/html"); }

    function look() {
      var before = acts;
      if (document.hidden || underWay.size) return;
      fetch(mark.dataset.pulse, { credentials: "same-origin", redirect: "manual" })
        .then(function (answer) { return answer.ok ? answer.text() : known; })
        .then(function (revision) {
          if (revision === known) return;
          return fetch(location.href, {
            credentials: "same-origin", redirect: "manual", headers: { "X-Keep-Up": "1" }
          })
            .then(function (answer) { return answer.ok ? answer.text() : null; })
            .then(function (text) { if (text && before === acts) show(parsed(text), null); });
        })
        .catch(function () { /* The next look tries again; what is typed here says for itself if it is not saved. */ });
    }

    /* Sends a form as it was when its button was pressed; whether it was recorded. */
    function send(form, sent, isAgain) {
      acts += 1;
      delete form.dataset.typed;
      tell(form, "Sending…", false);
      return fetch(form.action, {
        method: "POST", body: sent, credentials: "same-origin", headers: { "X-CSRF-Token": token() }
      }).then(function (answer) {
        return answer.text().then(function (text) { return { answer: answer, there: parsed(text) }; });
      }).then(function (got) {
        if (got.answer.status === 403 && !isAgain) {
          return renew().then(function (renewed) {
            return renewed ? send(form, sent, true) : take(form, got.answer, got.there);
          });
        }
        return take(form, got.answer, got.there);
      }, function () {
        return failed(form, "unsent" in form.dataset
          ? "Not saved: the service does not answer. Your words are still on this page, and are sent again when it does."
          : "The service does not answer. What you typed is still here: once it answers again, look whether it was recorded, and press again if it was not.", true);
      });
    }

    function take(form, answer, there) {
      var part = form.closest("[data-live]");
      var place = new URL(answer.url).pathname;
      var isElsewhere = answer.redirected && place !== location.pathname;
      acts += 1;
      if (isElsewhere && place.startsWith("/sign-in")) {
        return failed(form, "You have been signed out, and this was not recorded. What you typed is still here: sign in again in another window, and press again.", true);
      }
      if (isElsewhere) {
        isLeaving = true;
        location.assign(answer.url);
        return true;
      }
      if (!part || !within(there, part.id)) {
        var main = there.querySelector("main");
        return failed(form, main ? Array.from(main.querySelectorAll("h1, p")).map(words).join(" ") : "The service did not answer as it should. What you typed is still here.");
      }
      stillSignedIn(true);
      show(there, form);
      if (!answer.redirected) leftOver(within(part, form.id), "back");
      return answer.redirected;
    }

    /* A form that came back is as good as typed, and waits for its writer; one that did not arrive is sent again. */
    function leftOver(form, how) {
      if (!form) return;
      form.dataset.typed = "yes";
      form.dataset.tried = how;
    }

    function failed(form, why, isForNow) {
      leftOver(form, isForNow ? "gone" : "back");
      tell(form, why, true);
      if (isForNow && "unsent" in form.dataset) setTimeout(function () { sendAgain(form); }, 5000);
      return false;
    }

    function sendAgain(form) {
      if (!form.isConnected || !form.dataset.typed || underWay.has(form.id)) return;
      delete form.dataset.tried;
      line = line.then(function () { return sendAll([form]); });
    }

    /* The answers to the tests, when something else is pressed. */
    function begin(form) {
      if (saving.has(form)) return;
      if ("autosave" in form.dataset) return autosave(form);
      if (!("unsent" in form.dataset)) return;
      saving.set(form, {
        save: function () { return send(form, fields(form)); },
        leave: function () { post(form.action, fields(form), {}); }
      });
    }

    function act(form, button) {
      if (underWay.has(form.id)) return;
      if (Date.now() - changedAt < 500) {
        return tell(form, "The page had just changed. Look at it, and press again.", false);
      }
      var part = form.closest("[data-live]");
      var sent = fields(form, button);
      var others = unsent().filter(function (other) { return other !== form; });
      underWay.add(form.id);
      line = line.then(function () {
        return "autosave" in form.dataset ? write(form, part) : first(form, others, sent, part);
      }).then(null, function () {
        failed(form, "This page cannot go on. Copy what you typed, and open it again.", false);
      }).then(function () { underWay.delete(form.id); });
    }

    /* The button of a note shows both where somebody else wrote meanwhile. */
    function write(form, part) {
      delete form.dataset.tried;
      return saving.get(form).save().then(function (saved) {
        if (saved) return;
        return send(form, fields(form)).then(function (recorded) { answered(part, recorded, true); });
      });
    }

    /* What was typed elsewhere is sent before; what rests on the tests is not done on answers nobody has looked at. */
    function first(form, others, sent, part) {
      var rests = form.elements.version && others.some(function (other) { return "unsent" in other.dataset; });
      return sendAll(others).then(function (all) {
        var now = within(document, form.id) || form;
        if (rests) return hold(now, all);
        return send(now, sent).then(function (recorded) { answered(part, recorded, all); });
      });
    }

    function hold(form, all) {
      var button = form.querySelector("button");
      tell(form, all
        ? "Your answers to the tests were saved first. Look at the tests as they stand now, and press again."
        : "Answers that you typed are not saved. Look at the tests first, and press again.", true);
      if (document.activeElement === body && button) button.focus();
    }

    function stillUnsaved() {
      var form = unsent()[0];
      var told = element("p", "Something else that you typed is not saved. ", { class: "saved", "data-failed": "" });
      if (form) told.append(element("a", "Go to it", { href: "#" + form.id }));
      return told;
    }

    /* Says what came of it, and leads whoever is still there back to the part that was acted on. */
    function answered(part, recorded, all) {
      var heading = part.querySelector("h2[tabindex]");
      var wrong = part.querySelector("[data-focus], .refusal, .field-problem input, .field-problem textarea, .field-problem select")
        || part.querySelector(".problem");
      var isHere = document.activeElement === body || part.contains(document.activeElement);
      var told = "Recorded at " + clock() + ".";
      if (recorded && heading) heading.after(element("p", told, { class: "saved" }));
      if (!all && heading) heading.after(stillUnsaved());
      if (recorded) spoken.textContent = told + (all ? "" : " Something else that you typed is not saved.");
      if (!isHere) return;
      if (!recorded && wrong) {
        if (wrong.matches(".refusal, .problem")) wrong.tabIndex = -1;
        wrong.focus();
      } else if (recorded) {
        (heading || part).focus();
      }
    }

    document.querySelectorAll("[data-live]").forEach(function (part) {
      served.set(part, part.innerHTML);
      part.querySelectorAll("form").forEach(begin);
    });
    document.addEventListener("input", function (event) {
      var form = event.target.form;
      if (!form || !form.id || !form.closest("[data-live]")) return;
      form.dataset.typed = "yes";
      delete form.dataset.tried;
    });
    setInterval(look, 3000);
    return act;
  }

  var act = null;
  var isLeaving = false;

  /* Whatever takes somebody away from the page waits until what they typed is saved; the second time it does not. */
  function saveFirst(event, others, goOn) {
    others = others.filter(function (form) { return !("tried" in form.dataset); });
    if (!others.length) return;
    event.preventDefault();
    sendAll(others).then(function (all) {
      if (all) return goOn();
      others.forEach(function (form) { form.dataset.tried = form.dataset.tried || "gone"; });
      var told = document.querySelector("[data-failed], .field-problem");
      if (told) told.scrollIntoView({ block: "center" });
    });
  }

  function onSubmit(event) {
    var form = event.target;
    if (event.defaultPrevented) return;
    if (act && form.id && form.closest("[data-live]")) {
      event.preventDefault();
      return act(form, event.submitter);
    }
    var button = event.submitter;
    var others = unsent().filter(function (other) { return other !== form; });
    saveFirst(event, others, function () { form.requestSubmit(button); });
    if (!event.defaultPrevented) delete form.dataset.typed;
  }

  function onLink(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    var isPlain = !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.target || link.origin !== location.origin) return;
    if (link.hash && link.pathname === location.pathname) return;
    saveFirst(event, unsent(), function () { location.assign(link.href); });
  }

  function leave() {
    unsent().forEach(function (form) {
      if (form.dataset.tried !== "back") saving.get(form).leave();
    });
  }

  /* A form that is sent by its button alone, or that could not be sent, is gone when the page is. */
  function ask(event) {
    var left = Array.from(document.querySelectorAll("form[data-typed]")).some(function (form) {
      return !("autosave" in form.dataset) || "tried" in form.dataset;
    });
    if (left && !isLeaving) event.preventDefault();
  }

  function timeOut() {
    var idle = Number(body.dataset.idleSeconds) * 1000;
    var warn = Number(body.dataset.warnSeconds) * 1000;
    var address = body.dataset.keepaliveHref;
    var leaveFor = body.dataset.signInHref || location.href;
    if (!idle || !warn || !address || !window.HTMLDialogElement) return;

    var end = Date.now() + idle;
    var dialog = element("dialog", "", {
      class: "time-out", "aria-labelledby": "time-out-title", "aria-describedby": "time-out-words"
    });
    var words = element("p", "", { id: "time-out-words" });
    var spoken = element("p", "", { role: "status", class: "visually-hidden" });
    var row = element("div", "", { class: "button-row" });
    var stay = element("button", "Stay signed in", { type: "button", class: "button" });
    var go = element("a", "Leave now", { href: leaveFor });
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
        isLeaving = true;
        location.assign(leaveFor);
      } else if (left * 1000 <= warn) {
        var sentence = "To keep what you see private, you will be signed out in " + inWords(left) + ".";
        words.textContent = sentence;
        if (!dialog.open) {
          sendAll(unsent());
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
          else location.assign(leaveFor);
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
  document.querySelectorAll("[data-pulse]").forEach(function (mark) { act = meeting(mark); });
  document.querySelectorAll("form[data-autosave]").forEach(function (form) {
    if (!saving.has(form)) autosave(form);
  });
  document.querySelectorAll("textarea[data-limit]").forEach(countCharacters);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("submit", sendOnce);
  document.addEventListener("click", onLink);
  window.addEventListener("pagehide", leave);
  window.addEventListener("beforeunload", ask);
  window.addEventListener("pageshow", sendAgainAfterBack);
  timeOut();
}());
