/** Replaces a video's consent box by its player once the reader has asked for it; nothing is requested before. */
for (const box of document.querySelectorAll<HTMLElement>('[data-video-embed]')) {
  box.querySelector('button')?.addEventListener('click', () => {
    const player = document.createElement('iframe');
    player.src = box.dataset.videoEmbed ?? '';
    player.title = box.dataset.videoTitle ?? '';
    player.className = 'lb-video';
    player.allow = 'fullscreen; picture-in-picture';
    player.referrerPolicy = 'no-referrer';
    player.tabIndex = 0;
    box.replaceChildren(player);
    player.focus();
  });
}
