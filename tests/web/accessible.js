// What keeps somebody from using a page, by the success criteria of WCAG 2.2 that a program can judge.
// Gives a list of lines; an empty one is what a page must have.
() => {
  const found = [];
  const say = (criterion, element, what) =>
    found.push(`${criterion} ${what}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 140)}`);

  const isShown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    !(element.getBoundingClientRect().right < 0);
  const name = (element) =>
    (element.getAttribute("aria-label") ||
      (element.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean)
        .map((id) => document.getElementById(id)?.textContent || "").join(" ") ||
      [...(element.labels || [])].map((label) => label.textContent).join(" ") ||
      element.textContent || element.getAttribute("title") || "").trim();

  // 3.1.1, 2.4.2, 1.3.1: language, title, one main landmark, headings without a gap
  if (!/^(en|vi|lo)$/.test(document.documentElement.lang)) say("3.1.1", document.documentElement, "no language");
  if (!document.title.trim()) say("2.4.2", document.documentElement, "no title");
  if (document.querySelectorAll("main").length !== 1) say("1.3.1", document.body, "not one main landmark");
  const levels = [...document.querySelectorAll("h1, h2, h3, h4")].filter(isShown);
  if (levels.filter((one) => one.tagName === "H1").length !== 1) say("1.3.1", document.body, "not one h1");
  levels.reduce((before, one) => {
    const level = Number(one.tagName[1]);
    if (level > before + 1) say("1.3.1", one, `a heading of level ${level} after ${before}`);
    return level;
  }, 0);

  // 4.1.2: names of what can be used; ids that are unique
  for (const one of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [role=img], [role=region]"))
    if (isShown(one) && !name(one)) say("4.1.2", one, "no name");
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => say("4.1.2", document.getElementById(id), "an id twice"));
  for (const one of document.querySelectorAll("[aria-labelledby], [aria-describedby]"))
    for (const id of `${one.getAttribute("aria-labelledby") || ""} ${one.getAttribute("aria-describedby") || ""}`.split(/\s+/).filter(Boolean))
      if (!document.getElementById(id)) say("4.1.2", one, `refers to ${id}, which is not there`);
  for (const nav of document.querySelectorAll("nav")) if (!name(nav)) say("1.3.1", nav, "a navigation without a name");
  for (const one of document.querySelectorAll("img:not([alt]), svg:not([role]):not([aria-hidden])")) say("1.1.1", one, "no text instead");

  // 1.3.1: tables have headers
  for (const table of document.querySelectorAll("table"))
    if (!table.querySelector("th[scope=col]") || !table.querySelector("tbody th[scope=row]")) say("1.3.1", table, "a table without headers");

  // 2.1.1: what scrolls can be reached by keyboard
  for (const one of document.querySelectorAll("*"))
    if (isShown(one) && /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1 &&
        one.tabIndex < 0 && one !== document.documentElement && one !== document.body) say("2.1.1", one, "scrolls, and has no focus");

  // 1.4.10: nothing has to be scrolled sideways but what must be wide
  if (document.documentElement.scrollWidth > innerWidth + 1) say("1.4.10", document.body, `wider than the screen by ${document.documentElement.scrollWidth - innerWidth}`);

  // 2.5.8: targets of 24 by 24, but for links within a sentence or with room around them
  for (const one of document.querySelectorAll("button, input:not([type=hidden]), select, nav a"))
    if (isShown(one)) {
      const { width, height } = one.getBoundingClientRect();
      if (width < 24 || height < 24) say("2.5.8", one, `a target of ${Math.round(width)} by ${Math.round(height)}`);
    }

  // 1.4.3: contrast of text against what lies under it
  const parse = (colour) => {
    const parts = colour.match(/[\d.]+/g).map(Number);
    if (colour.startsWith("color(srgb")) return [...parts.slice(0, 3).map((part) => part * 255), parts[3] ?? 1];
    return [...parts.slice(0, 3), parts[3] ?? 1];
  };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const ground = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.push(parse(getComputedStyle(one).backgroundColor));
    return layers.reverse().reduce((under, top) => over(top, under), matchMedia("(prefers-color-scheme: dark)").matches ? [0, 0, 0, 1] : [255, 255, 255, 1]);
  };
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isShown(element) || element.closest("title, script, style, option")) continue;
    const style = getComputedStyle(element);
    const isInSvg = element instanceof SVGElement;
    let under = ground(element);
    if (isInSvg && element.previousElementSibling?.tagName === "circle")
      under = over(parse(getComputedStyle(element.previousElementSibling).fill), under);
    const ink = over(parse(isInSvg ? style.fill : style.color), under);
    const [brighter, darker] = [light(ink), light(under)].sort((a, b) => b - a);
    const contrast = (brighter + 0.05) / (darker + 0.05);
    const size = parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    if (contrast < needed) say("1.4.3", element, `contrast ${contrast.toFixed(2)} of ${needed}`);
  }
  return found;
}
