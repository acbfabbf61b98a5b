(function () {
  "use strict";
  var wide = window.matchMedia("(min-width: 75rem)");
  var contents = document.querySelector(".contents details");
  function unfold() { if (contents) { contents.open = wide.matches; } }
  unfold();
  wide.addEventListener("change", unfold);

  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.prototype.filter.call(document.querySelectorAll("main details"), function (d) { return !d.open; });
    folded.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (d) { d.open = false; });
  });

  // A box to type into, before what it filters; `show` is told whether a text holds all the words.
  function finder(label, before, show) {
    var box = document.createElement("label");
    var input = document.createElement("input");
    box.className = "filter";
    box.textContent = label + " ";
    input.type = "search";
    box.appendChild(input);
    before.parentNode.insertBefore(box, before);
    input.addEventListener("input", function () {
      var words = input.value.trim().toLowerCase().split(/\s+/);
      show(function (text) { return words.every(function (w) { return text.indexOf(w) >= 0; }); });
    });
  }

  document.querySelectorAll(".glance").forEach(function (box) {
    finder(box.dataset.filter, box, function (holds) {
      box.querySelectorAll("tbody").forEach(function (body) {
        var shown = 0;
        body.querySelectorAll("tr:not(.heading)").forEach(function (row) {
          row.hidden = !holds(row.textContent.toLowerCase());
          if (!row.hidden) { shown += 1; }
        });
        body.hidden = shown === 0;
      });
    });
  });

  // The contents keep the pages that hold the words, wherever they stand in them.
  if (contents) {
    var texts = new Map();
    var text = function (link) {
      if (!texts.has(link)) {
        var page = document.getElementById(link.hash.slice(1));
        texts.set(link, page ? page.textContent.toLowerCase() : "");
      }
      return texts.get(link);
    };
    finder(contents.dataset.filter, contents.querySelector("ul"), function (holds) {
      contents.querySelectorAll("ul").forEach(function (list) {
        var shown = 0;
        list.querySelectorAll("li").forEach(function (item) {
          item.hidden = !holds(text(item.querySelector("a")));
          if (!item.hidden) { shown += 1; }
        });
        list.hidden = shown === 0;
        var group = list.previousElementSibling;
        if (group && group.classList.contains("group")) { group.hidden = list.hidden; }
      });
    });
  }
})();
