#!/usr/bin/python3
"""Sends a test picture and a tone into a live room, by GStreamer and WHIP (RFC 9725): what a program of one's own has to do.

apt-get install python3-gst-1.0 gir1.2-gst-plugins-bad-1.0 gstreamer1.0-plugins-good gstreamer1.0-plugins-bad gstreamer1.0-nice
whip.py SERVER TOKEN [vp8|h264]     as the page "Send with OBS" of the room gives them

A sketch to begin from: what was tried is the exchange it shows, and these lines were tidied since and not run again.
"""
import sys
import urllib.error
import urllib.request

import gi

for name in ("Gst", "GstWebRTC", "GstSdp"):
    gi.require_version(name, "1.0")
from gi.repository import GLib, Gst, GstSdp, GstWebRTC  # noqa: E402

PICTURES = {
    "vp8": "vp8enc deadline=1 target-bitrate=900000 keyframe-max-dist=50 ! rtpvp8pay pt=96"
    " ! application/x-rtp,media=video,encoding-name=VP8,payload=96",
    "h264": "openh264enc bitrate=900000 gop-size=50 ! video/x-h264,profile=constrained-baseline"
    " ! h264parse config-interval=-1 ! rtph264pay pt=96 ! application/x-rtp,media=video,encoding-name=H264,payload=96",
}


def main(server, token, codec="vp8"):
    Gst.init(None)
    pipeline = Gst.parse_launch(
        "webrtcbin name=line bundle-policy=max-bundle"
        " videotestsrc is-live=true pattern=ball ! video/x-raw,width=640,height=360,framerate=25/1 ! videoconvert ! queue"
        f" ! {PICTURES[codec]} ! line."
        " audiotestsrc is-live=true freq=440 volume=0.2 ! audioconvert ! audioresample ! queue ! opusenc ! rtpopuspay pt=97"
        " ! application/x-rtp,media=audio,encoding-name=OPUS,payload=97 ! line."
    )
    line, loop = pipeline.get_by_name("line"), GLib.MainLoop()
    offered = []

    def on_offer(promise, *_):
        promise.wait()
        # In a name of its own: the offer goes with the reply.
        reply = promise.get_reply()
        offer = reply.get_value("offer")
        line.emit("set-local-description", offer, Gst.Promise.new())

    def on_gathering(*_):
        done = line.get_property("ice-gathering-state") == GstWebRTC.WebRTCICEGatheringState.COMPLETE
        if not done or offered:
            return
        # In a name of its own, too: its sdp goes when nothing holds the description.
        local = line.get_property("local-description")
        offered.append(local.sdp.as_text())
        headers = {"Content-Type": "application/sdp", "Authorization": f"Bearer {token}"}
        try:
            with urllib.request.urlopen(urllib.request.Request(server, offered[0].encode(), headers)) as reply:
                answer = reply.read()
        except urllib.error.HTTPError as refused:
            print(refused.code, refused.read().decode())
            return loop.quit()
        _, sdp = GstSdp.SDPMessage.new()
        GstSdp.sdp_message_parse_buffer(answer, sdp)
        description = GstWebRTC.WebRTCSessionDescription.new(GstWebRTC.WebRTCSDPType.ANSWER, sdp)
        line.emit("set-remote-description", description, Gst.Promise.new())

    def on_state(*_):
        print(line.get_property("connection-state").value_nick, flush=True)

    def on_negotiation(*_):
        line.emit("create-offer", None, Gst.Promise.new_with_change_func(on_offer, None))

    line.connect("on-negotiation-needed", on_negotiation)
    line.connect("notify::ice-gathering-state", on_gathering)
    line.connect("notify::connection-state", on_state)
    pipeline.set_state(Gst.State.PLAYING)
    try:
        loop.run()
    finally:
        pipeline.set_state(Gst.State.NULL)


if __name__ == "__main__":
    main(*sys.argv[1:])
