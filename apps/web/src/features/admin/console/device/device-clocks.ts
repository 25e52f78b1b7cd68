/** The clocks of the device and of this page; see `UncertainTap`. */
export const deviceClocks = () => ({
  wall: Date.now(),
  steady: performance.now(),
  page: performance.timeOrigin,
});
