// Draws what the server counted. Numbers, words and the order are the server's; only the drawing is decided here.
(() => {
  const INK = '#333333';
  const PALE = '#4d4d4d';
  const BAR = '#0017c1';
  const LINE = '#b14d00';
  const GRID = '#e6e6e6';
  const FONT = getComputedStyle(document.documentElement).getPropertyValue('--font');

  // Grey hatch: nobody knows these days yet.
  const hatch = () => {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 8;
    const pen = tile.getContext('2d');
    pen.fillStyle = '#f2f2f2';
    pen.fillRect(0, 0, 8, 8);
    pen.strokeStyle = '#8c8c8c';
    pen.beginPath();
    pen.moveTo(-2, 10); pen.lineTo(10, -2);
    pen.moveTo(-2, 2); pen.lineTo(2, -2);
    pen.moveTo(6, 10); pen.lineTo(10, 6);
    pen.stroke();
    return { image: tile, repeat: 'repeat' };
  };

  const number = (value, decimals = 0) => value == null ? '–'
    : value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  const axis = { axisLine: { lineStyle: { color: PALE } }, axisLabel: { color: INK, fontSize: 14 } };
  const values = (unit) => ({ type: 'value', min: 0, minInterval: 1, name: unit, nameTextStyle: { color: INK, fontSize: 14 },
    axisLabel: { color: INK, fontSize: 14 }, splitLine: { lineStyle: { color: GRID } } });
  const tooltip = (text) => ({ trigger: 'axis', axisPointer: { type: 'shadow' }, confine: true,
    textStyle: { color: INK, fontSize: 14, fontFamily: FONT }, formatter: text });

  const days = (data) => ({
    grid: { left: 16, right: 130, top: 40, bottom: 76, containLabel: true },
    tooltip: tooltip((hit) => {
      const at = hit[0].dataIndex;
      const known = data.bars[at] != null;
      return `<strong>${data.labels[at]}</strong><br>` + (known
        ? `${data.barName} ${number(data.bars[at])} ${data.unit}`
          + (data.line[at] == null ? '' : `<br>${data.lineName} ${number(data.line[at], 1)} ${data.unit}`)
        : data.unknownName);
    }),
    xAxis: { type: 'category', data: data.labels, ...axis, axisTick: { show: false } },
    yAxis: values(data.unit),
    dataZoom: [
      { type: 'inside', startValue: data.from, zoomOnMouseWheel: 'ctrl' },
      { type: 'slider', startValue: data.from, height: 28, bottom: 12, textStyle: { color: INK, fontSize: 14 } }],
    series: [
      { name: data.barName, type: 'bar', data: data.bars, itemStyle: { color: BAR }, barCategoryGap: '15%', large: true,
        markArea: data.unknownFrom == null ? undefined : { silent: true, itemStyle: { color: hatch() },
          label: { color: INK, fontSize: 14, position: 'insideTop', formatter: data.unknownName },
          data: [[{ xAxis: data.unknownFrom }, { xAxis: data.labels.length - 1 }]] } },
      { name: data.lineName, type: 'line', data: data.line, showSymbol: false, lineStyle: { color: LINE, width: 3 },
        itemStyle: { color: LINE }, endLabel: { show: true, formatter: data.lineName, color: LINE, fontSize: 14, fontWeight: 700 } }],
  });

  const bars = (data) => ({
    grid: { left: 16, right: 72, top: 8, bottom: 8, containLabel: true },
    tooltip: tooltip((hit) => `<strong>${data.labels[hit[0].dataIndex]}</strong><br>`
      + `${data.barName} ${number(data.bars[hit[0].dataIndex])} ${data.unit}`),
    xAxis: { ...values(''), axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { type: 'category', inverse: true, data: data.labels, ...axis, axisTick: { show: false } },
    series: [{ name: data.barName, type: 'bar', data: data.bars, barMaxWidth: 22, itemStyle: { color: BAR },
      label: { show: true, position: 'right', color: INK, fontSize: 14, formatter: (bar) => number(bar.value) } }],
  });

  window.hersysChart = (host, data) => {
    const place = host.querySelector('.chart-canvas');
    echarts.getInstanceByDom(place)?.dispose();
    const chart = echarts.init(place);
    chart.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...(data.kind === 'days' ? days : bars)(data) });
    host.$resize?.disconnect();
    host.$resize = new ResizeObserver(() => chart.resize());
    host.$resize.observe(place);
  };
})();
