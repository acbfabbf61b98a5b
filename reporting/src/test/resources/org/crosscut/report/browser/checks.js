// Looks at an open report as a reader would and returns what is wrong with it, one line each.
() => {
  const wrong = [];
  const shown = (e) => e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + " “" + e.textContent.trim().slice(0, 40) + "”";

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const beyond = Array.from(document.querySelectorAll("body *"))
      .filter((e) => !e.closest(".scroll, .glance, .skip, .symbols"))
      .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
    wrong.push("the page is " + root.scrollWidth + " wide in " + root.clientWidth + ": " + beyond.slice(0, 3).map(shown).join(", "));
  }

  const ids = new Set();
  document.querySelectorAll("[id]").forEach((e) => {
    if (ids.has(e.id)) { wrong.push("two elements are called " + e.id); }
    ids.add(e.id);
  });

  document.querySelectorAll("a[href]").forEach((a) => {
    const to = a.getAttribute("href");
    if (to.startsWith("https://")) { return; }
    if (!to.startsWith("#") || !document.getElementById(to.slice(1))) { wrong.push("no such place: " + to); }
  });
  const figures = document.querySelectorAll("a.fig, a.cite");
  if (figures.length === 0) { wrong.push("no figure has a link"); }
  figures.forEach((a) => {
    const note = document.getElementById(a.getAttribute("href").slice(1));
    if (!note || !note.closest(".notes") || !note.textContent.trim()) { wrong.push("no source note behind " + shown(a)); }
    if (note && note.closest("article") !== a.closest("article")) { wrong.push("the note of another page behind " + shown(a)); }
  });

  const charts = document.querySelectorAll("figure.chart svg");
  if (charts.length === 0) { wrong.push("no chart"); }
  charts.forEach((svg) => {
    const names = (svg.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id));
    if (svg.getAttribute("role") !== "img" || names.length < 2 || names.some((e) => !e || !e.textContent.trim())) {
      wrong.push("a chart without title or description");
    }
    const box = svg.viewBox.baseVal;
    svg.querySelectorAll("text").forEach((text) => {
      const b = text.getBBox();
      if (b.x < box.x || b.y < box.y || b.x + b.width > box.x + box.width || b.y + b.height > box.y + box.height) {
        wrong.push("cut in a chart: " + text.textContent + " " + [b.x, b.y, b.width, b.height].map(Math.round).join(" "));
      }
    });
  });

  const headings = Array.from(document.querySelectorAll("h1, h2, h3, h4, h5, h6"));
  if (headings.filter((h) => h.tagName === "H1").length !== 1) { wrong.push("not one h1"); }
  let level = 0;
  headings.forEach((h) => {
    const next = Number(h.tagName.slice(1));
    if (next > level + 1) { wrong.push("level " + level + " is followed by " + next + ": " + shown(h)); }
    if (!h.textContent.trim()) { wrong.push("an empty heading"); }
    level = next;
  });

  document.querySelectorAll("body *").forEach((e) => {
    const style = getComputedStyle(e);
    const cuts = style.overflowX === "hidden" || style.overflowX === "clip";
    if (cuts && !(e instanceof SVGElement) && e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1) { wrong.push("cut: " + shown(e)); }
  });
  document.querySelectorAll("th, td").forEach((cell) => {
    if (cell.clientWidth > 0 && cell.scrollWidth > cell.clientWidth + 1) { wrong.push("a cell too narrow: " + shown(cell)); }
  });

  // All at once: opening one after the other would lay the whole page out for each.
  const details = Array.from(document.querySelectorAll("main details"));
  details.forEach((d) => { d.open = true; });
  details.filter((d) => d.scrollHeight <= d.querySelector("summary").offsetHeight)
    .forEach((d) => wrong.push("nothing opens below " + shown(d)));
  details.forEach((d) => { d.open = false; });
  return wrong;
}
