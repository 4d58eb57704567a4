/** Shows the print buttons, which do nothing without a script. */
document.querySelectorAll<HTMLButtonElement>('button[data-print]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => {
    window.print();
  });
});

export {};
