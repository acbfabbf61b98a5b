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

  document.querySelectorAll(".glance").forEach(function (box) {
    var label = document.createElement("label");
    var input = document.createElement("input");
    label.className = "filter";
    label.textContent = box.dataset.filter + " ";
    input.type = "search";
    label.appendChild(input);
    box.parentNode.insertBefore(label, box);
    input.addEventListener("input", function () {
      var words = input.value.trim().toLowerCase().split(/\s+/);
      box.querySelectorAll("tbody").forEach(function (body) {
        var shown = 0;
        body.querySelectorAll("tr:not(.heading)").forEach(function (row) {
          var text = row.textContent.toLowerCase();
          row.hidden = !words.every(function (w) { return text.indexOf(w) >= 0; });
          if (!row.hidden) { shown += 1; }
        });
        body.hidden = shown === 0;
      });
    });
  });
})();
