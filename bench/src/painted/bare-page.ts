/** The smallest page that shows a score: one element, no framework, no style. */
export const BARE_PAGE = `<!doctype html>
<html lang="en">
<title>bare</title>
<p id="score">0</p>
<script>
  const score = document.getElementById('score');
  const socket = new WebSocket('ws://' + location.host + '/');
  socket.onopen = () => { score.textContent = 'open'; };
  socket.onmessage = ({ data }) => {
    score.textContent = JSON.parse(JSON.parse(data).data).summary.score.home;
  };
</script>
</html>
`;
