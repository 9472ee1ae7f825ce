package org.standingorders.adapter.http.server;

/** A file that came in a multipart body. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Upload(String fileName, byte[] content) {}
