/**
 * Preloaded into every app that the launcher starts: when the launcher is gone (even by kill -9) its channel closes,
 * and the app ends itself as if it had been asked to.
 */
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
