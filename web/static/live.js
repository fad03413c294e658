// Keeps the progress of a crawl up to date by fetching the same page again.  Without scripts a link does it by hand.
"use strict";

(function follow() {
  const place = document.getElementById("progress");
  if (!place || place.dataset.done === "yes") return;
  setTimeout(async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const news = page.getElementById("progress");
        if (news) place.replaceWith(news);
      }
    } catch {
      // The server is away for a moment: the next turn asks again.
    }
    follow();
  }, 1000);
})();
